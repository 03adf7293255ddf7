package dev.seawall.units;

/**
 * A DNS host name in its ASCII form.
 *
 * @param value labels of a-z, 0-9 and inner hyphens, at most 63 characters each and 253 in all (RFC 1123 section 2.1, RFC 1035 section 2.3.4), lower case.
 *     Names in other scripts are given in Punycode, so that a reviewer sees what is served.
 */
public record HostName(String value) implements Comparable<HostName> {
    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;

    public HostName {
        RefusedValue.require("hostName", value);
        if (!wellFormed(value)) {
            throw new RefusedValue("HostNameAscii", "hostName", value, "lower-case DNS labels joined by dots (RFC 1123)",
                "write it in lower case, names of other scripts as Punycode (xn--...)");
        }
    }

    public static HostName of(String value) {
        return new HostName(value);
    }

    /** Whether the text has the form of a host name; an IPv4 address has not, its last label is a number. */
    static boolean wellFormed(String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return false;
        }
        String[] labels = value.split("\\.", -1);
        for (String label : labels) {
            if (label.isEmpty() || label.length() > LONGEST_LABEL || label.startsWith("-") || label.endsWith("-") || !plain(label)) {
                return false;
            }
        }
        char first = labels[labels.length - 1].charAt(0);
        return first >= 'a' && first <= 'z';
    }

    @Override
    public int compareTo(HostName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean plain(String label) {
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-') {
                return false;
            }
        }
        return true;
    }
}
