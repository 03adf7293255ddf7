package dev.seawall.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.Seawall;
import dev.seawall.model.Environment;
import dev.seawall.node.NodeFile;
import dev.seawall.picture.EdgeMermaid;
import dev.seawall.picture.EdgeSvg;
import dev.seawall.test.golden.Golden;
import dev.seawall.test.scenario.Documents;
import dev.seawall.test.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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

        Golden.assertMatches(GOLDENS.resolve(scenario), artefacts(environment), getClass().getSimpleName());
    }

    @Test
    void everyGoldenFolderBelongsToAScenario() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDENS)) {
            Set<String> names = folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());

            assertThat(names).isEqualTo(Scenarios.all().keySet());
        }
    }

    /** The packed user-data is shown by the files in it and by its size; its bytes would change in every line of every review. */
    private static SortedMap<String, String> artefacts(Environment environment) {
        Documents documents = Documents.of(environment);
        String packed = documents.node().userData().base64();
        String shown = "(user-data: the files under node, " + documents.node().userData().size() + " bytes)";
        TreeMap<String, String> artefacts = new TreeMap<>();
        artefacts.put("cloudformation.json", documents.cloudFormation().replace(packed, shown));
        artefacts.put("terraform/main.tf.json", documents.terraform().replace(packed, shown));
        artefacts.put("findings.txt", Seawall.check(environment).toString());
        artefacts.put("graph.mmd", EdgeMermaid.of(environment));
        artefacts.put("graph.svg", EdgeSvg.of(environment));
        artefacts.put("node/modes.txt", documents.node().files().stream().map(file -> file.mode() + " " + file.path() + "\n").collect(Collectors.joining()));
        for (NodeFile file : documents.node().files()) {
            artefacts.put("node" + file.path(), file.content());
        }
        return artefacts;
    }
}
