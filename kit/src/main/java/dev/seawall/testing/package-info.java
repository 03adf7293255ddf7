/**
 * Tests of edges, under any test framework: {@link dev.seawall.testing.EdgeAssertions} begins a sentence, {@link dev.seawall.testing.Golden} compares with what is committed.
 * No network, no account and no tool is asked; nothing is written outside a golden's own folder.
 */
package dev.seawall.testing;
