/** The same input gives the same bytes on any machine. */
package dev.seawall.test.determinism;
