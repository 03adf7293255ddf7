package dev.seawall.picture;

import dev.seawall.units.Alphabet;

/**
 * Text between double quotes in a Mermaid flowchart.
 *
 * <p>Letters, digits and a few marks stand for themselves; every other character is written as an entity, {@code #35;}, which Mermaid's own syntax has for that (flowchart, entity codes). So no text ends its
 * quotes, begins Markdown or a comment, or reaches the page as HTML.
 *
 * @param text what a reader sees
 */
record MermaidText(String text) {
    private static final Alphabet PLAIN = Alphabet.of("A-Za-z0-9 .,:/_+()-");

    /** The escaped form, without its quotes. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < 0x80 && PLAIN.holds((char) c)) {
                out.append((char) c);
            } else {
                out.append('#').append(c).append(';');
            }
        });
        return out.toString();
    }
}
