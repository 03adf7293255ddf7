/**
 * The real programs that say whether what Seawall writes is right: one class a program, all answering with a {@link dev.seawall.test.judge.Verdict}.
 *
 * <p>{@code ./test/setup} installs them. A judge that is missing fails the test that asks it, with the name of what is missing; it is never skipped.
 * Judges of a node's files run in {@code test/judges/node-view}: a Debian root nobody writes to, the node's files over it, no network but loopback.
 */
package dev.seawall.test.judge;
