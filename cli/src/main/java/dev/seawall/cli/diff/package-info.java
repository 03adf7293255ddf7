/** The two sides of a difference, wherever they are, and how a difference is told: {@link dev.seawall.cli.diff.Side}, {@link dev.seawall.cli.diff.DiffFormat}. */
package dev.seawall.cli.diff;
