package dev.seawall.units;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody meant who typed a name wrongly: the one with the fewest letters changed, added or left out (Levenshtein's distance). */
public final class NearestName {
    /** Nothing that is known is longer; it bounds the work for an argument of a megabyte. */
    private static final int LONGEST = 64;

    private NearestName() {}

    /** The question whether that was meant; none where more than a third of the letters would have to change, because then it hardly was. */
    public static Optional<String> advice(String typed, Collection<String> known) {
        return of(typed, known).filter(name -> distance(start(typed), name.toLowerCase(Locale.ROOT)) <= Math.max(1, Math.max(typed.length(), name.length()) / 3)).map(name -> "did you mean " + name + "?");
    }

    /** The nearest, where no more than so many letters are changed, added or left out. */
    public static Optional<String> within(int letters, String typed, Collection<String> known) {
        return of(typed, known).filter(name -> distance(start(typed), name.toLowerCase(Locale.ROOT)) <= letters);
    }

    /** The nearest; empty when nothing is known. */
    public static Optional<String> of(String typed, Collection<String> known) {
        String start = start(typed);
        return known.stream().min(Comparator.comparingInt((String name) -> distance(start, name.toLowerCase(Locale.ROOT))).thenComparing(Comparator.naturalOrder()));
    }

    private static String start(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST)).toLowerCase(Locale.ROOT);
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
