package dev.seawall.picture;

/**
 * Columns of equal width, each so far from the next.
 *
 * @param from left end of the first
 * @param width of each
 * @param gap between two
 * @param count number of columns
 */
record Columns(int from, int width, int gap, int count) {
    private static final int GAP = 16;

    /** What lies between two ends, in one column. */
    static Columns between(int from, int to) {
        return new Columns(from, to - from, GAP, 1);
    }

    /** This one column cut into so many; one at least. */
    Columns cut(int columns) {
        int parts = Math.max(1, columns);
        return new Columns(from, (width - (parts - 1) * gap) / parts, gap, parts);
    }

    /** The same columns, each narrower by so much on both sides. */
    Columns inset(int by) {
        return new Columns(from + by, width - 2 * by, gap + 2 * by, count);
    }

    int left(int column) {
        return from + column * (width + gap);
    }

    int middle(int column) {
        return left(column) + width / 2;
    }
}
