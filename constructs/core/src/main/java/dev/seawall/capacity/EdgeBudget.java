package dev.seawall.capacity;

import java.util.List;

/**
 * Something that follows from the edge alone, whatever its clients send.
 *
 * @param name what is used, in a word or two
 * @param used how much of it
 * @param limit how much there is
 * @param unit of both
 * @param owner whose limit it is
 * @param grounds how the numbers are known
 */
public record EdgeBudget(String name, long used, long limit, Unit unit, String owner, List<Ground> grounds) {
    public EdgeBudget {
        grounds = List.copyOf(grounds);
    }

    /** Whether it fits. */
    public boolean fits() {
        return used <= limit;
    }
}
