/** Text that somebody hopes is read as syntax. */
package dev.seawall.test.hostile;
