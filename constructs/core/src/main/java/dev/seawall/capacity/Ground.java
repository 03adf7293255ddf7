package dev.seawall.capacity;

/**
 * Why a number of a budget is believed.
 *
 * @param kind how it is known
 * @param text what exactly, in a line
 */
public record Ground(Kind kind, String text) {
    /** From the firmest to the weakest. */
    public enum Kind {
        /** The edge says it, or it follows from what the edge says. */
        SET,
        /** The owner of the limit says it. */
        PUBLISHED,
        /** Somebody ran it; {@code docs/capacity.md} says where. */
        MEASURED,
        /** Nobody ran it here. */
        ASSUMED
    }

    static Ground set(String text) {
        return new Ground(Kind.SET, text);
    }

    static Ground published(String text) {
        return new Ground(Kind.PUBLISHED, text);
    }

    static Ground measured(String text) {
        return new Ground(Kind.MEASURED, text);
    }

    static Ground assumed(String text) {
        return new Ground(Kind.ASSUMED, text);
    }

    /** The kind as it is printed. */
    String word() {
        return switch (kind) {
            case SET -> "set";
            case PUBLISHED -> "published";
            case MEASURED -> "measured";
            case ASSUMED -> "assumed";
        };
    }
}
