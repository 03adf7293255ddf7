package dev.seawall.picture;

import java.util.Collections;
import java.util.List;

/**
 * A layer of the edge.
 *
 * @param layer its name
 * @param look of its cells
 * @param cells from left to right
 */
record Row(String layer, Look look, List<Cell> cells) {
    private static final int PADDING = 7;

    Row {
        cells = List.copyOf(cells);
    }

    /** The same in every column. */
    static Row repeated(String layer, Look look, List<String> texts, int columns) {
        return new Row(layer, look, Collections.nCopies(columns, Cell.of(texts)));
    }

    /** Pixels of its highest cell, in columns of that width. */
    int height(int width) {
        return cells.stream().mapToInt(cell -> cell.height(width)).max().orElse(0) + 2 * PADDING;
    }
}
