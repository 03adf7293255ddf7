/** Findings as they are told: each format by its own judge, and the lines of a program that they point at. */
package dev.seawall.test.findings;
