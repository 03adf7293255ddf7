/** Comparison with a committed folder, one file per artefact. */
package dev.seawall.test.golden;
