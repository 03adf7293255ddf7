package dev.seawall.test.judge;

/**
 * What a judge said.
 *
 * @param output everything the judge printed, to be shown when a test fails
 */
public record Verdict(boolean accepted, String output) {
}
