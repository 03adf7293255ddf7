package dev.seawall.test.policy;

/**
 * Something that a policy judge says against a resource.
 *
 * @param rule its id
 * @param resource the resource's logical id
 * @param words what it says
 */
record Complaint(String rule, String resource, String words) {}
