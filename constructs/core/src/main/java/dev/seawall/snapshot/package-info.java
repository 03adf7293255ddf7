/**
 * An edge as text files that people review, and what differs between two of them. {@link dev.seawall.snapshot.EdgeSnapshot} and {@link dev.seawall.snapshot.EdgeDifference} are all that a user needs; the only package of
 * the core that reads a disk, and only folders that it is told.
 */
package dev.seawall.snapshot;
