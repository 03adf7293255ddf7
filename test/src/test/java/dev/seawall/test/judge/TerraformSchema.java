package dev.seawall.test.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The published arguments of one version of the AWS provider, for the resources that an edge uses: {@code test/judges/terraform/aws-provider-*.json}.
 *
 * <p>Proves: each resource type and argument of a document exists in that version, nested blocks included, the required ones are present, and scalars,
 * lists, maps and blocks stand where they should. Misses: values, references and exclusions, which {@link TerraformJudge} knows for the version it has.
 * Providers, variables, outputs, locals and data sources are not looked at.
 */
public final class TerraformSchema {
    private static final Set<String> META_ARGUMENTS = Set.of("//", "count", "depends_on", "for_each", "lifecycle", "provider", "timeouts");
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode resources;

    private TerraformSchema(JsonNode resources) {
        this.resources = resources;
    }

    /** The schema of a provider version, such as {@code 6.66.0}. */
    public static TerraformSchema ofAwsProvider(String version) {
        return new TerraformSchema(read(Installed.file("terraform/aws-provider-" + version + ".json")).path("resources"));
    }

    /** What is wrong with a {@code main.tf.json}, one line each beginning with the place; empty when nothing is. */
    public List<String> complaints(Path mainTfJson) {
        return complaints(read(mainTfJson));
    }

    List<String> complaints(JsonNode document) {
        var complaints = new ArrayList<String>();
        document.path("resource").properties().forEach(type -> type.getValue().properties().forEach(resource -> {
            String place = type.getKey() + "." + resource.getKey();
            JsonNode known = resources.path(type.getKey());
            if (known.isMissingNode()) {
                complaints.add(place + ": unknown resource type, or one whose schema is not kept here");
            } else {
                compareBlock(place, known.path("arguments"), resource.getValue(), complaints);
            }
        }));
        return complaints;
    }

    private static void compareBlock(String place, JsonNode known, JsonNode given, List<String> complaints) {
        JsonNode dynamic = given.path("dynamic");
        given.properties().forEach(argument -> {
            String name = argument.getKey();
            if (known.has(name)) {
                compareValue(place + "." + name, known.path(name).path("type"), argument.getValue(), complaints);
            } else if (!META_ARGUMENTS.contains(name) && !name.equals("dynamic")) {
                complaints.add(place + "." + name + ": unknown argument");
            }
        });
        dynamic.properties().forEach(block -> compareValue(place + "." + block.getKey(), known.path(block.getKey()).path("type"),
                block.getValue().path("content"), complaints));
        known.properties().stream()
                .filter(argument -> argument.getValue().path("required").asBoolean())
                .map(Map.Entry::getKey)
                .filter(name -> !given.hasNonNull(name) && !dynamic.has(name))
                .forEach(name -> complaints.add(place + "." + name + ": required argument is missing"));
    }

    private static void compareValue(String place, JsonNode type, JsonNode value, List<String> complaints) {
        if (type.isMissingNode()) {
            complaints.add(place + ": unknown block");
        } else if (value.isNull() || isExpression(value)) {
            return;
        } else if (type.isTextual()) {
            expect(value.isValueNode(), place, "a " + type.asText(), complaints);
        } else if (type.has("map")) {
            expect(value.isObject(), place, "a map", complaints);
        } else if (type.has("block")) {
            compareBlocks(place, type.path("block"), value, complaints);
        } else if (type.path("list").has("block")) {
            compareBlocks(place, type.path("list").path("block"), value, complaints);
        } else if (expect(value.isArray(), place, "a list", complaints)) {
            value.forEach(item -> compareValue(place + "[]", type.path("list"), item, complaints));
        }
    }

    /** Terraform's JSON writes one block as an object, or any number of them as a list. */
    private static void compareBlocks(String place, JsonNode known, JsonNode value, List<String> complaints) {
        if (value.isArray()) {
            value.forEach(block -> compareBlocks(place + "[]", known, block, complaints));
        } else if (expect(value.isObject(), place, "a block", complaints)) {
            compareBlock(place, known, value, complaints);
        }
    }

    private static boolean isExpression(JsonNode value) {
        return value.isTextual() && value.asText().startsWith("${");
    }

    private static boolean expect(boolean truth, String place, String wanted, List<String> complaints) {
        if (!truth) {
            complaints.add(place + ": should be " + wanted);
        }
        return truth;
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
