package dev.seawall.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A document of this project laid out for people, however dense it was written: a template that outgrows its limit by a line must not differ in every line. */
public final class Relaid {
    private static final JsonFactory JSON = new JsonFactory();

    private Relaid() {}

    /** The same document as {@link Block#print} lays it out. */
    public static String of(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            return ((Block) value(parser)).print();
        } catch (IOException | ClassCastException other) {
            throw new IllegalArgumentException("no document of ours", other);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Block block = new Block();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    block.put(name, value(parser));
                }
                return block;
            }
            case START_ARRAY -> {
                List<Object> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser));
                }
                return elements;
            }
            case VALUE_NUMBER_INT -> {
                return parser.getLongValue();
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return parser.getBooleanValue();
            }
            default -> {
                return parser.getText();
            }
        }
    }
}
