package dev.seawall.document.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.seawall.units.Place;
import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** JSON as RFC 8259 has it, and one value of it. */
public final class JsonReader {
    private static final int LONGEST_PROBLEM = 100;

    private final String file;
    private final NodeStack nodes = new NodeStack();

    private JsonReader(String file) {
        this.file = file;
    }

    /**
     * The tree of a text.
     *
     * @throws RefusedValue for the first place that is no JSON
     */
    public static Node read(String file, String text) {
        return new JsonReader(file).read(text);
    }

    private Node read(String text) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                take(parser, token, place(parser.currentTokenLocation()));
            }
        } catch (JsonProcessingException noJson) {
            String problem = noJson.getOriginalMessage();
            throw new RefusedValue("DocumentIsWellFormed", "document", "what stands here", "JSON (" + RefusedValue.escaped(problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM))) + ")",
                "correct it, or call the file .yaml if that is what it is").at(Optional.of(noJson.getLocation() == null ? Place.inDocument(file, 1, 1) : place(noJson.getLocation())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (nodes.root() == null) {
            throw new RefusedValue("DocumentSaysSomething", "document", "nothing", "an environment", "write one, ./seawall export --format json shows how").at(Optional.of(Place.inDocument(file, 1, 1)));
        }
        return nodes.root();
    }

    private void take(JsonParser parser, JsonToken token, Place place) throws IOException {
        if (nodes.root() != null) {
            throw new RefusedValue("OneDocument", "document", "a second value", "part of the first, which is the only one", "put each environment into a file of its own").at(Optional.of(place));
        }
        switch (token) {
            case START_OBJECT, START_ARRAY -> nodes.open(place, token == JsonToken.START_OBJECT);
            case END_OBJECT, END_ARRAY -> nodes.close();
            default -> nodes.scalar(new Node.Scalar(parser.getText(), token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME, place));
        }
    }

    private Place place(JsonLocation location) {
        return Place.inDocument(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
