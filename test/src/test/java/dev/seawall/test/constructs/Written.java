package dev.seawall.test.constructs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.seawall.test.judge.JsiiProgram;
import dev.seawall.test.judge.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What an app wrote into its folder. */
record Written(Path folder) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Runs an app that must succeed. */
    static Written by(Class<?> app, Path folder) {
        Verdict verdict = JsiiProgram.run(app, folder);
        assertThat(verdict.accepted()).as(verdict.output()).isTrue();
        return new Written(folder);
    }

    JsonNode template(String stack) {
        return read(folder.resolve(stack + ".template.json"));
    }

    JsonNode resource(String stack, String logicalId) {
        return template(stack).path("Resources").path(logicalId);
    }

    JsonNode terraform(String stack) {
        return read(folder.resolve("stacks").resolve(stack).resolve("cdk.tf.json"));
    }

    JsonNode read(Path file) {
        try {
            return JSON.readTree(folder.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same document with tags in the order of their keys: the order means nothing, and CDK sorts them as dictionaries do. */
    static JsonNode sortedTags(JsonNode document) {
        document.forEach(Written::sortedTags);
        if (document instanceof ArrayNode array && !array.isEmpty() && array.get(0).has("Key")) {
            List<JsonNode> tags = new ArrayList<>();
            array.forEach(tags::add);
            tags.sort(Comparator.comparing(tag -> tag.get("Key").asText()));
            array.removeAll().addAll(tags);
        }
        return document;
    }
}
