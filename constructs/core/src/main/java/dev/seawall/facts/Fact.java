package dev.seawall.facts;

/**
 * What is so.
 *
 * @param topic what it is about
 * @param key of what, the same before and after a change: {@code limit /api/v1/}
 * @param value how it is: {@code 500 r/s per client, burst 100}
 */
public record Fact(Topic topic, String key, String value) {}
