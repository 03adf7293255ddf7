package dev.seawall.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seawall.capacity.Capacity;
import dev.seawall.capacity.CapacityJson;
import dev.seawall.derive.Load;
import dev.seawall.model.Environment;
import dev.seawall.test.judge.JsonSchemaJudge;
import dev.seawall.test.scenario.Scenarios;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/capacity.schema.json} describes what the command prints, and nothing else. */
class CapacitySchemaTest {
    private static final JsonSchemaJudge SCHEMA = JsonSchemaJudge.of("docs/capacity.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> scenarios() {
        return Scenarios.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyScenarioIsAsDescribed(String scenario) {
        Environment environment = Scenarios.all().get(scenario);

        for (int zones : List.of(1, 3)) {
            for (Load load : List.of(Load.perSecond(50_000).build(), Load.perSecond(1).handshakes(0).build(), Load.perSecond(2).handshakes(2).refused(1).resumed(1).build())) {
                assertThat(SCHEMA.errors(CapacityJson.of(List.of(Capacity.of(environment, load, zones))))).isEmpty();
            }
        }
    }

    @Test
    void aWordThatIsNotDescribedIsRefused() throws IOException {
        JsonNode told = JSON.readTree(CapacityJson.of(List.of(Capacity.of(Scenarios.seed(), Load.perSecond(1).build(), 3))));
        ((ObjectNode) told.get("environments").get(0)).put("price", 1);

        assertThat(SCHEMA.errors(told.toString())).hasSize(1);
    }

    @Test
    void theSchemaItselfIsLegal() {
        assertThat(SCHEMA.errorsOfTheSchema()).isEmpty();
    }
}
