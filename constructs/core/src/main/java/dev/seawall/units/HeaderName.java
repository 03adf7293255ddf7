package dev.seawall.units;

/**
 * A response header's name.
 *
 * @param value letters, digits and hyphens, 1 to 64 characters, a subset of RFC 9110's token: NGINX drops names with {@code _} and others surprise proxies
 */
public record HeaderName(String value) {
    private static final Alphabet LETTER = Alphabet.of("A-Za-z");
    private static final Alphabet REST = Alphabet.of("A-Za-z0-9-");

    public HeaderName {
        RefusedValue.require("header.name", value);
        if (value.isEmpty() || !REST.spellsAfter(LETTER, value, 1, 64)) {
            throw new RefusedValue("HeaderNameToken", "header.name", value, "a letter followed by at most 63 letters, digits and '-'", "rename the header");
        }
    }

    public static HeaderName of(String value) {
        return new HeaderName(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
