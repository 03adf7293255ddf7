package dev.seawall.test.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Environment;
import dev.seawall.picture.EdgeMermaid;
import dev.seawall.test.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("judge")
class MermaidJudgeTest {
    @TempDir
    private Path folder;

    @Test
    void acceptsTheFlowchartOfEveryScenario() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Map.Entry<String, Environment> scenario : Scenarios.all().entrySet()) {
            documents.add(Files.writeString(folder.resolve(scenario.getKey() + ".mmd"), EdgeMermaid.of(scenario.getValue())));
        }

        assertThat(MermaidJudge.judge(documents)).isEqualTo(new Verdict(true, "flowchart-v2\n".repeat(documents.size())));
    }

    @Test
    void refusesALabelThatDoesNotEnd() throws IOException {
        Path document = Files.writeString(folder.resolve("graph.mmd"), "flowchart TD\n  a[\"b]\n");

        assertThat(MermaidJudge.judge(List.of(document)).accepted()).isFalse();
    }
}
