package dev.seawall.document.text;

import dev.seawall.units.Place;
import java.util.List;

/** A value of a document, and where it stands. */
public sealed interface Node {
    /** Where it begins. */
    Place place();

    /** What it is, as a person calls it. */
    String words();

    /**
     * A value without parts.
     *
     * @param text as it was written, quotes and escapes resolved
     * @param quoted whether it stood in quotes, so that it is a text whatever it looks like
     */
    record Scalar(String text, boolean quoted, Place place) implements Node {
        @Override
        public String words() {
            return text.isEmpty() ? "nothing" : text;
        }
    }

    /** A list. */
    record Sequence(List<Node> elements, Place place) implements Node {
        @Override
        public String words() {
            return "a list";
        }
    }

    /** Keys and their values, in the order written; each key once. */
    record Mapping(List<Entry> entries, Place place) implements Node {
        @Override
        public String words() {
            return "a mapping";
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, Node value) {
        /** The value's place; the key's, where the value begins on another line, because the key is what a reader looks for. */
        public Place place() {
            return value.place().line() == key.place().line() ? value.place() : key.place();
        }
    }
}
