/**
 * What a user copies: the environments of an edge in {@link dev.seawall.stacks.Environments}, and a main for the command line over them.
 */
package dev.seawall.stacks;
