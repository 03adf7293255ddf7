package dev.seawall.plan;

/**
 * What a stack tells others.
 *
 * @param id its name
 * @param description what it is
 * @param value the value
 */
public record Output(LogicalId id, String description, Value value) {}
