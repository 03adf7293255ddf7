package dev.seawall.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody meant who typed a name wrongly: the one with the fewest letters changed, added or left out (Levenshtein's distance). */
final class NearestName {
    /** Nothing that is known is longer; it bounds the work for an argument of a megabyte. */
    private static final int LONGEST = 64;

    private NearestName() {}

    static Optional<String> of(String typed, Collection<String> known) {
        String start = typed.substring(0, Math.min(typed.length(), LONGEST)).toLowerCase(Locale.ROOT);
        return known.stream().min(Comparator.comparingInt((String name) -> distance(start, name)).thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
