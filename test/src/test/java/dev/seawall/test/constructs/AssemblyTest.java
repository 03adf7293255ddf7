package dev.seawall.test.constructs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.Seawall;
import dev.seawall.stacks.Environments;
import dev.seawall.stacks.Main;
import dev.seawall.test.judge.NodePackages;
import dev.seawall.test.judge.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real {@code cdk} over what {@code seawall assembly} writes. */
@Tag("judge")
class AssemblyTest {
    private static final String APP = "java -cp " + System.getProperty("java.class.path") + " " + Main.class.getName() + " assembly";

    @TempDir
    Path folder;

    @Test
    void theCommandIsAnApp() {
        Verdict verdict = NodePackages.cdk(folder, List.of("list", "--app", APP));

        assertThat(verdict.output()).contains("edge-dev\nedge-prod\nedge-staging");
        assertThat(verdict.accepted()).as(verdict.output()).isTrue();
    }

    @Test
    void whatItWritesIsThePureTemplateAndItsFindingsAreShown() throws IOException {
        Verdict verdict = NodePackages.cdk(folder, List.of("synth", "--quiet", "--app", APP));

        assertThat(verdict.accepted()).as(verdict.output()).isTrue();
        assertThat(verdict.output()).contains("SeveralZones network.zones: one zone, its loss is an outage");
        for (var environment : Environments.all()) {
            assertThat(Files.readString(folder.resolve("cdk.out/edge-" + environment.name() + ".template.json"))).isEqualTo(Seawall.cloudFormation(environment));
        }
    }
}
