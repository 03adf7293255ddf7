package dev.seawall.test.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seawall.Seawall;
import dev.seawall.test.judge.Checkov;
import dev.seawall.test.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** checkov's rules over both documents of every scenario. */
@Tag("judge")
class CheckovTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void everyTemplateIsCleanOrAcceptedWithAReason() throws IOException {
        for (var scenario : Scenarios.all().entrySet()) {
            Files.writeString(folder.resolve(scenario.getKey() + ".json"), Seawall.cloudFormation(scenario.getValue()));
        }

        Acceptances.cover("checkov-cloudformation", complaints("cloudformation"));
    }

    @Test
    void everyConfigurationIsCleanOrAcceptedWithAReason() throws IOException {
        for (var scenario : Scenarios.all().entrySet()) {
            ObjectNode document = (ObjectNode) JSON.readTree(Seawall.terraform(scenario.getValue()));
            // checkov fails to read settings that are texts, such as required_version; they hold no resource
            document.remove("terraform");
            Path own = Files.createDirectory(folder.resolve(scenario.getKey()));
            JSON.writerWithDefaultPrettyPrinter().writeValue(own.resolve("main.tf.json").toFile(), document);
        }

        Acceptances.cover("checkov-terraform", complaints("terraform_json"));
    }

    private List<Complaint> complaints(String framework) throws IOException {
        JsonNode found = JSON.readTree(Checkov.scan(framework, folder));
        JsonNode summary = found.path("summary");
        assertThat(summary.path("parsing_errors").asInt(-1)).isZero();
        // fifty for each document is a fraction of what it asks of the smallest
        assertThat(summary.path("passed").asInt()).isGreaterThan(50 * Scenarios.all().size());
        List<Complaint> complaints = new ArrayList<>();
        for (JsonNode failed : found.path("results").path("failed_checks")) {
            String resource = failed.path("resource").asText();
            complaints.add(new Complaint(failed.path("check_id").asText(), resource.substring(resource.lastIndexOf('.') + 1), failed.path("check_name").asText()));
        }
        return complaints;
    }
}
