package dev.seawall.picture;

/**
 * Text as XML holds it, in elements and in attributes between double quotes (XML 1.0, sections 2.2 and 2.4).
 *
 * <p>What is not printable ASCII is written as a character reference, so that a picture is the same bytes in every encoding; what XML cannot hold at all becomes U+FFFD.
 *
 * @param text what a reader sees
 */
record XmlText(String text) {
    private static final int REPLACEMENT = 0xfffd;

    /** The escaped form. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> append(c, out));
        return out.toString();
    }

    private static void append(int c, StringBuilder out) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&apos;");
            default -> {
                if (c >= 0x20 && c < 0x7f) {
                    out.append((char) c);
                } else {
                    out.append("&#").append(holds(c) ? c : REPLACEMENT).append(';');
                }
            }
        }
    }

    private static boolean holds(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
    }
}
