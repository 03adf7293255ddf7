package dev.seawall.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import dev.seawall.capacity.Capacity;
import dev.seawall.capacity.CapacityJson;
import dev.seawall.derive.Load;
import dev.seawall.model.Environment;
import dev.seawall.test.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/capacity.schema.json} describes what the command prints, and nothing else. */
class CapacitySchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> scenarios() {
        return Scenarios.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyScenarioIsAsDescribed(String scenario) throws IOException {
        Environment environment = Scenarios.all().get(scenario);

        for (int zones : List.of(1, 3)) {
            for (Load load : List.of(Load.perSecond(50_000).build(), Load.perSecond(1).handshakes(0).build())) {
                assertThat(schema().validate(JSON.readTree(CapacityJson.of(List.of(Capacity.of(environment, load, zones)))))).isEmpty();
            }
        }
    }

    @Test
    void aWordThatIsNotDescribedIsRefused() throws IOException {
        JsonNode told = JSON.readTree(CapacityJson.of(List.of(Capacity.of(Scenarios.seed(), Load.perSecond(1).build(), 3))));
        ((ObjectNode) told.get("environments").get(0)).put("price", 1);

        assertThat(schema().validate(told)).hasSize(1);
    }

    @Test
    void theSchemaItselfIsLegal() throws IOException {
        JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(JSON.readTree(text()))).isEmpty();
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text());
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("../docs/capacity.schema.json"));
    }
}
