/**
 * What the rules say, as it is told: {@link dev.seawall.cli.findings.Format} for a person, a program, a code host.
 */
package dev.seawall.cli.findings;
