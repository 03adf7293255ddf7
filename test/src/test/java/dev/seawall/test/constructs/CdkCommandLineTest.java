package dev.seawall.test.constructs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seawall.stacks.cdk.CdkApp;
import dev.seawall.test.judge.NodePackages;
import dev.seawall.test.judge.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real {@code cdk} over the example app. */
@Tag("judge")
class CdkCommandLineTest {
    private static final String APP = "java -cp " + System.getProperty("java.class.path") + " " + CdkApp.class.getName();

    @TempDir
    Path folder;

    @Test
    void listShowsAStackForEachEnvironment() {
        Verdict verdict = NodePackages.cdk(folder, List.of("list", "--app", APP));

        assertThat(verdict.output()).contains("edge-dev\nedge-staging\nedge-prod");
        assertThat(verdict.accepted()).as(verdict.output()).isTrue();
    }

    @Test
    void synthOfOneEnvironmentWritesItsTemplateWithTheMetadataOfTheCommandLineAlone() {
        Verdict verdict = NodePackages.cdk(folder, List.of("synth", "--quiet", "-c", "env=prod", "--app", APP));

        assertThat(verdict.accepted()).as(verdict.output()).isTrue();
        Written written = new Written(folder.resolve("cdk.out"));
        assertThat(folder.resolve("cdk.out/edge-dev.template.json")).doesNotExist();
        ObjectNode resources = (ObjectNode) written.template("edge-prod").path("Resources");
        assertThat(resources.remove("CDKMetadata").path("Type").asText()).isEqualTo("AWS::CDK::Metadata");
        assertThat(resources.fieldNames()).toIterable().allMatch(name -> name.startsWith("Shop"));
    }
}
