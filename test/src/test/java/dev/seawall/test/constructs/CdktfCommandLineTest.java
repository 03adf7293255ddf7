package dev.seawall.test.constructs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seawall.Seawall;
import dev.seawall.model.Environment;
import dev.seawall.stacks.Environments;
import dev.seawall.stacks.cdktf.CdktfApp;
import dev.seawall.test.judge.NodePackages;
import dev.seawall.test.judge.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real command lines over the repository's own {@code cdktf.json}, the archived one and its successor's; only what starts the app is this build. */
@Tag("judge")
class CdktfCommandLineTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String APP = "java -cp " + System.getProperty("java.class.path") + " " + CdktfApp.class.getName();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"cdktf", "cdktn"})
    void synthWritesThePureConfigurationOfEachEnvironment(String program) throws IOException {
        Files.copy(Path.of("../cdktf.json"), folder.resolve("cdktf.json"));

        Verdict verdict = NodePackages.cdktf(program, folder, List.of("synth", "--app", APP));

        assertThat(verdict.accepted()).as(verdict.output()).isTrue();
        assertThat(verdict.output()).contains("edge-dev, edge-staging, edge-prod");
        for (Environment environment : Environments.all()) {
            JsonNode written = JSON.readTree(folder.resolve("cdktf.out/stacks/edge-" + environment.name() + "/cdk.tf.json").toFile());
            assertThat(((ObjectNode) written).remove("//").path("metadata").path("stackName").asText()).isEqualTo("edge-" + environment.name());
            assertThat(written).isEqualTo(JSON.readTree(Seawall.terraform(environment)));
        }
    }
}
