package dev.seawall.change;

/** What a deploy does to a resource; the gravest first. */
public enum Effect {
    REPLACED("replaced"),
    REMOVED("removed"),
    /** No part of the stack any more, as its deletion policy says. */
    LEFT("left in AWS"),
    ROLLED("rolled node by node"),
    CREATED("created"),
    UPDATED("updated in place"),
    /** A type that no edge has: its owner's tool knows. */
    UNKNOWN("changed, in place or by another"),
    /** Said to the tool alone, such as an order of making. */
    KEPT("nothing in AWS");

    private final String words;

    Effect(String words) {
        this.words = words;
    }

    /** As a sentence about the resource says it. */
    @Override
    public String toString() {
        return words;
    }
}
