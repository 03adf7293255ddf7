package dev.seawall.cli.findings;

import dev.seawall.units.RefusedValue;

/** Text within GitHub Flavored Markdown: it marks nothing up and mentions nobody. */
public final class Markdown {
    private static final String MARKUP = "\\`*_{}[]<>#|&~@$";

    private Markdown() {}

    /** Each character that could begin markup as a character reference, which is never markup (CommonMark, entities). */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        RefusedValue.escaped(text).chars().forEach(c -> plain.append(MARKUP.indexOf(c) < 0 ? String.valueOf((char) c) : "&#" + c + ";"));
        return plain.toString();
    }

    /** A code span, fenced by more backquotes than the text has in a row. */
    public static String code(String text) {
        String shown = RefusedValue.escaped(text);
        String fence = "`";
        while (shown.contains(fence)) {
            fence += "`";
        }
        String space = shown.startsWith("`") || shown.endsWith("`") ? " " : "";
        return fence + space + shown + space + fence;
    }
}
