package dev.seawall.document;

import dev.seawall.document.form.Reading;
import dev.seawall.document.text.DocumentText;
import dev.seawall.document.text.JsonReader;
import dev.seawall.document.text.JsonWriter;
import dev.seawall.document.text.Node;
import dev.seawall.document.text.YamlReader;
import dev.seawall.document.text.YamlWriter;
import dev.seawall.json.Block;
import dev.seawall.model.Environment;
import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An environment and its edge as a document: YAML 1.2, or JSON where the file's name ends in {@code .json}.
 *
 * <p>Its keys are the names of the Java API, its values what the model's types print. Reading and writing are inverses: what is written is read as an equal environment, which renders the same bytes.
 * What is read knows its lines, so a finding points at them. It holds names of secrets and no secret.
 */
public final class EdgeDocument {
    private EdgeDocument() {}

    /**
     * Reads a file, and of a file that is too large not more than shows that.
     *
     * @throws RefusedDocument for every mistake that is found, each with line, column and fix; and when the file cannot be read
     */
    public static Environment read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in.readNBytes(DocumentText.LARGEST + 1));
        } catch (NoSuchFileException missing) {
            throw new RefusedDocument(List.of(new RefusedValue("DocumentReadable", file.toString(), "nothing", "a file that can be read", "name one that is there")));
        } catch (IOException failure) {
            String what = Files.isDirectory(file) ? "a folder" : "what is there (" + failure.getMessage() + ")";
            throw new RefusedDocument(List.of(new RefusedValue("DocumentReadable", file.toString(), what, "a file that can be read", "name a file, and give read permission")));
        }
    }

    /**
     * Reads bytes.
     *
     * @param name what the document is called where something is refused; JSON when it ends in {@code .json}
     * @throws RefusedDocument for every mistake that is found, each with line, column and fix
     */
    public static Environment read(String name, byte[] bytes) {
        Reading reading = new Reading();
        Optional<Environment> environment;
        try {
            environment = reading.whole(EnvironmentTable.ENVIRONMENT, tree(name, bytes));
        } catch (RefusedValue refused) {
            throw new RefusedDocument(List.of(refused));
        }
        return environment.orElseThrow(() -> new RefusedDocument(reading.refused()));
    }

    private static Node tree(String name, byte[] bytes) {
        boolean json = name.endsWith(".json");
        String text = DocumentText.of(name, bytes, json);
        return json ? JsonReader.read(name, text) : YamlReader.read(name, text);
    }

    /**
     * The environment in YAML, all ASCII.
     *
     * @param all whether what has its default is written as well, so that another release's defaults change nothing
     * @throws RefusedValue for a value that neither a builder nor a document can say, as only a record's constructor can make it
     */
    public static String yaml(Environment environment, boolean all) {
        return written(environment, all, "export.yaml", YamlWriter::of);
    }

    /** The same in JSON. */
    public static String json(Environment environment, boolean all) {
        return written(environment, all, "export.json", JsonWriter::of);
    }

    /** What is written is read again first, so that nothing is left out in silence. */
    private static String written(Environment environment, boolean all, String name, Function<Object, String> writer) {
        String text = writer.apply(EnvironmentTable.ENVIRONMENT.write(environment, all));
        try {
            if (read(name, text.getBytes(StandardCharsets.UTF_8)).equals(environment)) {
                return text;
            }
        } catch (RefusedDocument refused) {
            throw unsayable(environment, ": " + refused.mistakes().get(0).getMessage());
        }
        throw unsayable(environment, "");
    }

    private static RefusedValue unsayable(Environment environment, String why) {
        return new RefusedValue("DocumentSaysAll", "environment", environment.name(), "what a document can say" + why, "make its parts with builders, not with constructors of records, and of visible characters");
    }

    /**
     * The JSON Schema of documents, draft 2020-12. It holds every key and the form of every value; ranges and what values must be to each other are the model's to say.
     *
     * @param described what an option is for, by type and method, {@code Nginx.backlog}; empty where nothing is to be said
     */
    public static String schema(UnaryOperator<String> described) {
        Block schema = EnvironmentTable.ENVIRONMENT.schema(described);
        return schema.put("$schema", "https://json-schema.org/draft/2020-12/schema").put("title", "An environment of Seawall and its edge").print();
    }
}
