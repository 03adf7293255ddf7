package dev.seawall.units;

/**
 * A name that reaches files, resources and list names in seven languages: edge, environment, upstream.
 *
 * @param value a lower-case letter, then up to 30 lower-case letters, digits or hyphens, not ending in a hyphen. The alphabet is what a host label
 *     (RFC 1123), an AWS name, an iptables list and a folder on a case-folding disk have in common.
 */
public record Name(String value) implements Comparable<Name> {
    private static final int LONGEST = 31;

    public Name {
        RefusedValue.require("name", value);
        if (!wellFormed(value)) {
            throw new RefusedValue("NamePlain", "name", value, "a lower-case letter followed by at most 30 of a-z, 0-9 and '-', not ending in '-'",
                "rename it; the name becomes file names, resource names and list names");
        }
    }

    public static Name of(String value) {
        return new Name(value);
    }

    @Override
    public int compareTo(Name other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean wellFormed(String value) {
        if (value.isEmpty() || value.length() > LONGEST || !lower(value.charAt(0)) || value.endsWith("-")) {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!lower(c) && !(c >= '0' && c <= '9') && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean lower(char c) {
        return c >= 'a' && c <= 'z';
    }
}
