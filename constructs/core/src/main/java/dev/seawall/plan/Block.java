package dev.seawall.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A JSON object under construction, as both back ends write their documents: keys sorted, what fits into a line on one line and the rest indented by one space (a template has
 * 51,200 bytes, a reviewer a screen), {@code \n} only, one at the end.
 *
 * <p>Escaping is the generator's; no text of this project or of a user is ever pasted into JSON.
 */
public final class Block {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Separators SEPARATORS = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
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

    /** Adds all entries of a map of texts. */
    public Block putAll(Map<String, ?> more) {
        more.forEach(this::put);
        return this;
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

    private String print(int line) {
        DefaultIndenter lines = new DefaultIndenter(" ", "\n");
        return write(this, new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(lines).withArrayIndenter(lines), line) + "\n";
    }

    /** The text on one line, for JSON within a string. */
    public String printCompact() {
        return write(this, null, 0);
    }

    private static String write(Object value, DefaultPrettyPrinter printer, int line) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            if (printer != null) {
                json.setPrettyPrinter(printer);
            }
            write(json, value, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Object value, int line) throws IOException {
        if (value instanceof Block || value instanceof List) {
            String compact = line > 0 ? write(value, null, 0) : "";
            if (line > 0 && compact.length() <= line) {
                json.writeRawValue(compact);
            } else if (value instanceof Block block) {
                json.writeStartObject();
                for (Map.Entry<String, Object> entry : block.entries.entrySet()) {
                    json.writeFieldName(entry.getKey());
                    write(json, entry.getValue(), line);
                }
                json.writeEndObject();
            } else {
                json.writeStartArray();
                for (Object element : (List<?>) value) {
                    write(json, element, line);
                }
                json.writeEndArray();
            }
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean on) {
            json.writeBoolean(on);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            throw new IllegalStateException("not a JSON value: " + value);
        }
    }
}
