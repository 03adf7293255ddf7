package dev.seawall.cli.findings;

/** JSON in ASCII, as all that the command line prints: the rest as {@code \}{@code uXXXX}, which JSON reads as the same character. */
public final class Ascii {
    private Ascii() {}

    /** The same document. */
    public static String of(String json) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < 0x7f) {
                text.append(c);
            } else {
                String hex = Integer.toHexString(c);
                text.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
            }
        }
        return text.toString();
    }
}
