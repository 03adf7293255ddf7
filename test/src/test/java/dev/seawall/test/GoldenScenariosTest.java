package dev.seawall.test;

import static dev.seawall.testing.EdgeAssertions.assertThatEdge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Environment;
import dev.seawall.picture.EdgeMermaid;
import dev.seawall.picture.EdgeSvg;
import dev.seawall.snapshot.EdgeSnapshot;
import dev.seawall.test.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every scenario renders, file by file, as a reviewer reads it. */
class GoldenScenariosTest {
    private static final Path GOLDENS = Path.of("goldens");

    static Stream<String> scenarios() {
        return Scenarios.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void rendersWhatIsCommitted(String scenario) {
        Environment environment = Scenarios.all().get(scenario);

        assertThatEdge(EdgeSnapshot.of(environment).with("graph.mmd", EdgeMermaid.of(environment)).with("graph.svg", EdgeSvg.of(environment))).matchesGolden(GOLDENS.resolve(scenario));
    }

    @Test
    void everyGoldenFolderBelongsToAScenario() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDENS)) {
            Set<String> names = folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());

            assertThat(names).isEqualTo(Scenarios.all().keySet());
        }
    }
}
