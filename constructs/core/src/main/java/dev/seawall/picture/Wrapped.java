package dev.seawall.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in lines that fit into a width.
 *
 * <p>Nobody knows the reader's font, so a character is taken for eight pixels at 13: DejaVu Sans, the widest of those that the style sheet names, takes less for all but capital W and M. A word that is longer
 * than a line is cut, and says so by three dots.
 *
 * @param lines the lines, top down
 */
record Wrapped(List<String> lines) {
    /** Pixels from one line to the next. */
    static final int LEADING = 18;
    private static final int CHARACTER = 8;
    private static final String CUT = "...";

    Wrapped {
        lines = List.copyOf(lines);
    }

    /** Each text begins a line of its own. */
    static Wrapped of(List<String> texts, int width) {
        List<String> lines = new ArrayList<>();
        int most = Math.max(CUT.length() + 1, width / CHARACTER);
        texts.forEach(text -> wrap(text, most, lines));
        return new Wrapped(lines);
    }

    int height() {
        return lines.size() * LEADING;
    }

    private static void wrap(String text, int most, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String shown = word.length() <= most ? word : word.substring(0, most - CUT.length()) + CUT;
            if (line.length() > 0 && line.length() + 1 + shown.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(shown);
        }
        lines.add(line.toString());
    }
}
