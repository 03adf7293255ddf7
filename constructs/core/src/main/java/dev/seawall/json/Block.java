package dev.seawall.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.seawall.units.Alphabet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A JSON object under construction, as both back ends write their documents: keys sorted, what fits into a line on one line and the rest indented by one space (a template has
 * 51,200 bytes, a reviewer a screen), {@code \n} only, one at the end.
 *
 * <p>Strings are quoted by Jackson's encoder; no text of this project or of a user is ever pasted into JSON. Layout is ours: Jackson's printer knows no "on one line when it fits", and asking it
 * for every part's width costs more on the cold path than all else.
 */
public final class Block {
    private static final JsonStringEncoder QUOTES = JsonStringEncoder.getInstance();
    /** What JSON takes as it is (RFC 8259, section 7), as far as ASCII goes: nearly every text here, and the longest, user-data in base64. */
    private static final Alphabet PLAIN = Alphabet.of(" !#-[]-~");
    private static final int LINE = 160;
    private static final int LONG_LINE = 20_000;

    private final Map<String, Object> entries = new TreeMap<>();

    /** Adds an entry: a text, a number, a yes or no, a block, or a list of these. A second entry of one name is a mistake of a table. */
    public Block put(String name, Object value) {
        if (entries.put(name, value) != null) {
            throw new IllegalStateException(name + " is written twice");
        }
        return this;
    }

    /** Adds all entries of a map. */
    public Block putAll(Map<String, ?> more) {
        more.forEach(this::put);
        return this;
    }

    /** The value of an entry, null when there is none. */
    public Object get(String name) {
        return entries.get(name);
    }

    /** Whether there is no entry yet. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The indented text, ending in a line feed. */
    public String print() {
        return print(LINE);
    }

    /** The same with most resources on a line of their own, a fifth shorter; for a document that would not fit otherwise. */
    public String printDense() {
        return print(LONG_LINE);
    }

    /** The text on one line, for JSON within a string and where bytes count. */
    public String printCompact() {
        StringBuilder text = new StringBuilder();
        onOneLine(this, Integer.MAX_VALUE, text);
        return text.toString();
    }

    private String print(int line) {
        StringBuilder text = new StringBuilder();
        print(this, line, 0, text);
        return text.append('\n').toString();
    }

    private static void print(Object value, int line, int depth, StringBuilder text) {
        int start = text.length();
        if (!(value instanceof Block) && !(value instanceof List)) {
            scalar(value, text);
            return;
        }
        if (onOneLine(value, start + line, text)) {
            return;
        }
        text.setLength(start);
        if (value instanceof Block block) {
            char opening = '{';
            for (Map.Entry<String, Object> entry : block.entries.entrySet()) {
                newLine(text.append(opening), depth + 1);
                quote(entry.getKey(), text);
                print(entry.getValue(), line, depth + 1, text.append(": "));
                opening = ',';
            }
            newLine(text, depth).append('}');
        } else {
            char opening = '[';
            for (Object element : (List<?>) value) {
                newLine(text.append(opening), depth + 1);
                print(element, line, depth + 1, text);
                opening = ',';
            }
            newLine(text, depth).append(']');
        }
    }

    private static StringBuilder newLine(StringBuilder text, int depth) {
        return text.append('\n').append(" ".repeat(depth));
    }

    /** Appends the value on one line. Gives up, with a part of it written, once the text would pass {@code end}: a long text is then neither quoted nor copied for nothing. */
    private static boolean onOneLine(Object value, int end, StringBuilder text) {
        char opening;
        if (value instanceof Block block) {
            opening = '{';
            for (Map.Entry<String, Object> entry : block.entries.entrySet()) {
                quote(entry.getKey(), text.append(opening));
                if (!onOneLine(entry.getValue(), end, text.append(':'))) {
                    return false;
                }
                opening = ',';
            }
            text.append(opening == '{' ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            opening = '[';
            for (Object element : list) {
                if (!onOneLine(element, end, text.append(opening))) {
                    return false;
                }
                opening = ',';
            }
            text.append(opening == '[' ? "[]" : "]");
        } else if (value instanceof String string && string.length() > end - text.length()) {
            return false;
        } else {
            scalar(value, text);
        }
        return text.length() <= end;
    }

    private static void scalar(Object value, StringBuilder text) {
        if (value instanceof String string) {
            quote(string, text);
        } else if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            text.append(value);
        } else {
            throw new IllegalStateException("not a JSON value: " + value);
        }
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        if (PLAIN.spells(string)) {
            text.append(string);
        } else {
            // As an array: into a builder the encoder appends one character at a time.
            text.append(QUOTES.quoteAsString(string));
        }
        text.append('"');
    }
}
