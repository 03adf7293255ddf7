package dev.seawall.change;

import dev.seawall.units.RefusedValue;

/**
 * A value of a resource that becomes another.
 *
 * @param path names from the property inwards, {@code MaxSize} or {@code Tags[Name]}
 * @param was what it was, {@code none} where there was nothing
 * @param is what it becomes, {@code none} where nothing is left
 * @param fixed whether AWS cannot change it in place
 */
public record PropertyChange(String path, String was, String is, boolean fixed) {
    private static final int AROUND = 24;
    private static final int WHOLE = 100;

    /** {@code path: was -> is}, of long values what differs. */
    @Override
    public String toString() {
        int start = 0;
        int end = 0;
        int shortest = Math.min(was.length(), is.length());
        if (Math.max(was.length(), is.length()) > WHOLE) {
            while (start < shortest && was.charAt(start) == is.charAt(start)) {
                start++;
            }
            while (end < shortest - start && was.charAt(was.length() - 1 - end) == is.charAt(is.length() - 1 - end)) {
                end++;
            }
        }
        return path + ": " + part(was, start, end) + " -> " + part(is, start, end);
    }

    private static String part(String text, int start, int end) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), text.length() - end + AROUND);
        return (from > 0 ? "..." : "") + RefusedValue.shown(text.substring(from, to)) + (to < text.length() ? "..." : "");
    }
}
