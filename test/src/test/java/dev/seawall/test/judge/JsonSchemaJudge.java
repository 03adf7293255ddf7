package dev.seawall.test.judge;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A JSON Schema of the repository's, over documents: networknt's validator, which the JSON Schema organisation lists. */
public final class JsonSchemaJudge {
    private static final Path TOP = Path.of("..");

    private final String text;
    private final SpecificationVersion version;

    private JsonSchemaJudge(String text, SpecificationVersion version) {
        this.text = text;
        this.version = version;
    }

    /** One of ours, in the newest draft. */
    public static JsonSchemaJudge of(String file) {
        return of(file, SpecificationVersion.DRAFT_2020_12);
    }

    public static JsonSchemaJudge of(String file, SpecificationVersion version) {
        try {
            return new JsonSchemaJudge(Files.readString(TOP.resolve(file)), version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a document; empty when nothing is. */
    public List<String> errors(String document) {
        return told(SchemaRegistry.withDefaultDialect(version).getSchema(text, InputFormat.JSON), document);
    }

    /** What is wrong with the schema itself, by the schema of its draft. */
    public List<String> errorsOfTheSchema() {
        return told(SchemaRegistry.withDefaultDialect(version).getSchema(SchemaLocation.of(version.getDialectId())), text);
    }

    private static List<String> told(Schema schema, String document) {
        return schema.validate(document, InputFormat.JSON).stream().map(Error::toString).toList();
    }
}
