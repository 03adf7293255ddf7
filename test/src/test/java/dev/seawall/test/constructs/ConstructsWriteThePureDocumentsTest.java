package dev.seawall.test.constructs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seawall.Seawall;
import dev.seawall.test.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What apps of the two tools write of every scenario is the pure document, and CDKTF's own comment. */
@Tag("judge")
class ConstructsWriteThePureDocumentsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path out;

    @Test
    void cdkAddsNothing() throws IOException {
        Written written = Written.by(ScenariosAsCdk.class, out);

        for (var scenario : Scenarios.all().entrySet()) {
            JsonNode pure = Written.sortedTags(JSON.readTree(Seawall.cloudFormation(scenario.getValue())));
            assertThat(Written.sortedTags(written.template(scenario.getKey()))).as(scenario.getKey()).isEqualTo(pure);
        }
    }

    @Test
    void cdktfAddsItsCommentAlone() throws IOException {
        Written written = Written.by(ScenariosAsCdktf.class, out);

        for (var scenario : Scenarios.all().entrySet()) {
            ObjectNode document = (ObjectNode) written.terraform(scenario.getKey());
            JsonNode comment = document.remove("//");
            assertThat(comment.path("metadata").path("stackName").asText()).isEqualTo(scenario.getKey());
            assertThat(document).as(scenario.getKey()).isEqualTo(JSON.readTree(Seawall.terraform(scenario.getValue())));
        }
    }
}
