package dev.seawall.picture;

import java.util.List;

/**
 * What stands in one column of a row.
 *
 * @param name in bold above the rest; empty for none
 * @param texts each begins a line of its own
 */
record Cell(String name, List<String> texts) {
    /** From the top of a line to the feet of its letters. */
    static final int BASELINE = 14;
    private static final int PADDING = 10;

    Cell {
        texts = List.copyOf(texts);
    }

    static Cell of(List<String> texts) {
        return new Cell("", texts);
    }

    /** The texts as a column of that width has them. */
    List<String> lines(int width) {
        return Wrapped.of(texts, width - 2 * PADDING).lines();
    }

    /** Pixels of all lines. */
    int height(int width) {
        return (lines(width).size() + (name.isEmpty() ? 0 : 1)) * Wrapped.LEADING;
    }
}
