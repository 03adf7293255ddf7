/**
 * The command line over a user's environments, one command a class; {@link dev.seawall.cli.SeawallCommand} is all that a user's main calls.
 *
 * <p>A command decides what to do, {@code Selection} what to do it with, {@code OutputFolder} how it reaches the disk, and {@code Failures} what a person reads when it does not.
 */
package dev.seawall.cli;
