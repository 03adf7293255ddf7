package dev.seawall.derive;

import java.math.BigInteger;

/**
 * A Debian package version, ordered as dpkg orders it: epoch, then upstream version, then revision, in each digits as numbers and {@code ~} before everything, even the end (Debian Policy 5.6.12).
 *
 * @param text the version as dpkg-query shows it
 */
public record DebianVersion(String text) implements Comparable<DebianVersion> {
    @Override
    public int compareTo(DebianVersion other) {
        int order = Long.compare(epoch(), other.epoch());
        order = order != 0 ? order : compare(upstream(), other.upstream());
        return order != 0 ? order : compare(revision(), other.revision());
    }

    private long epoch() {
        int colon = text.indexOf(':');
        return colon < 0 ? 0 : Long.parseLong(text.substring(0, colon));
    }

    private String upstream() {
        String rest = text.substring(text.indexOf(':') + 1);
        int hyphen = rest.lastIndexOf('-');
        return hyphen < 0 ? rest : rest.substring(0, hyphen);
    }

    private String revision() {
        int hyphen = text.lastIndexOf('-');
        return hyphen < 0 ? "0" : text.substring(hyphen + 1);
    }

    private static int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() || j < other.length()) {
            while (isLetter(one, i) || isLetter(other, j)) {
                int order = Integer.compare(weight(one, i), weight(other, j));
                if (order != 0) {
                    return order;
                }
                i++;
                j++;
            }
            int oneEnd = endOfDigits(one, i);
            int otherEnd = endOfDigits(other, j);
            int order = new BigInteger("0" + one.substring(Math.min(i, one.length()), oneEnd)).compareTo(new BigInteger("0" + other.substring(Math.min(j, other.length()), otherEnd)));
            if (order != 0) {
                return order;
            }
            i = oneEnd;
            j = otherEnd;
        }
        return 0;
    }

    private static boolean isLetter(String text, int at) {
        return at < text.length() && !isDigit(text.charAt(at));
    }

    /** The tilde, then the end and digits, then letters, then everything else. */
    private static int weight(String text, int at) {
        if (at >= text.length() || isDigit(text.charAt(at))) {
            return 0;
        }
        char c = text.charAt(at);
        if (c == '~') {
            return -1;
        }
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' ? c : c + 256;
    }

    private static int endOfDigits(String text, int from) {
        int end = Math.min(from, text.length());
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
