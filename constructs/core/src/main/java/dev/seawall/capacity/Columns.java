package dev.seawall.capacity;

import java.util.ArrayList;
import java.util.List;

/** Rows of text as a table: a column of words begins together, one of numbers ends together. */
final class Columns {
    private final List<List<String>> rows;
    private final String alignment;
    private final List<Integer> widths = new ArrayList<>();

    /**
     * @param alignment a letter a column: {@code w} for words, {@code n} for numbers
     * @param rows of as many cells each; the first is the head
     */
    Columns(String alignment, List<List<String>> rows) {
        this.rows = List.copyOf(rows);
        this.alignment = alignment;
        for (int column = 0; column < alignment.length(); column++) {
            int width = 0;
            for (List<String> row : rows) {
                width = Math.max(width, row.get(column).length());
            }
            widths.add(width);
        }
    }

    /** The row's line; the head has number 0. */
    String row(int number) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < alignment.length(); column++) {
            String cell = rows.get(number).get(column);
            String space = " ".repeat(widths.get(column) - cell.length());
            line.append(column == 0 ? "" : "  ").append(alignment.charAt(column) == 'w' ? cell + space : space + cell);
        }
        return line.toString().stripTrailing();
    }
}
