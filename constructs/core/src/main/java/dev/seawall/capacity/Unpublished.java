package dev.seawall.capacity;

/**
 * A limit that exists and of which nobody says the number.
 *
 * @param name what is used
 * @param demand that the whole load takes, shared evenly by the nodes
 * @param unit of it
 * @param owner whose limit it is
 * @param watch where a node says that it was met
 */
public record Unpublished(String name, long demand, Unit unit, String owner, String watch) {}
