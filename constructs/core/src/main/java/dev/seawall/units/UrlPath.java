package dev.seawall.units;

/**
 * An absolute URL path as NGINX matches it: already decoded, without query.
 *
 * @param value begins with {@code /}; letters, digits and {@code -._~!&'()*+,=:@/} without {@code //}, {@code /./} and {@code /../}; at most 1,024 characters.
 *     {@code $}, {@code ;}, braces, quotes, spaces and {@code %} are refused: NGINX would read them as syntax, or match after decoding what was written encoded.
 */
public record UrlPath(String value) implements Comparable<UrlPath> {
    private static final Alphabet PLAIN = Alphabet.of("A-Za-z0-9._~!&()*+,=:@/-");
    private static final int LONGEST = 1024;

    public UrlPath {
        RefusedValue.require("path", value);
        boolean plain = value.length() <= LONGEST && value.startsWith("/") && PLAIN.spells(value);
        if (!plain || value.contains("//") || (value + "/").contains("/./") || (value + "/").contains("/../")) {
            throw new RefusedValue("UrlPathNormal", "path", value, "a normalised absolute path of A-Z a-z 0-9 and . _ ~ ! & ( ) * + , = : @ / -",
                "write the path as NGINX sees it after decoding and merging slashes");
        }
    }

    public static UrlPath of(String value) {
        return new UrlPath(value);
    }

    @Override
    public int compareTo(UrlPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
