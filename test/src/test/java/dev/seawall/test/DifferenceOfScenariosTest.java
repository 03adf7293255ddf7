package dev.seawall.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.change.ResourceChange;
import dev.seawall.cli.diff.DiffFormat;
import dev.seawall.cli.diff.Differences;
import dev.seawall.deployed.DeployedDocument;
import dev.seawall.deployed.Tool;
import dev.seawall.snapshot.DifferenceText;
import dev.seawall.snapshot.EdgeDifference;
import dev.seawall.snapshot.EdgeSnapshot;
import dev.seawall.snapshot.FileChange;
import dev.seawall.test.judge.JsonSchemaJudge;
import dev.seawall.test.scenario.Scenarios;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario's golden beside every other: a difference never fails, and never says that something differs without saying what. */
class DifferenceOfScenariosTest {
    private static final Path GOLDENS = Path.of("goldens");
    private static final Map<String, EdgeSnapshot> SNAPSHOTS = new TreeMap<>();
    private static final int LONGEST_COMMENT = 60_000;

    static Stream<String> scenarios() {
        return Scenarios.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whateverDiffersIsNamed(String scenario) {
        for (String other : Scenarios.all().keySet()) {
            EdgeDifference difference = EdgeDifference.between(golden(scenario), golden(other));

            String text = DifferenceText.of(difference);
            assertThat(difference.isNone()).as(scenario + " and " + other).isEqualTo(scenario.equals(other));
            assertThat(text.lines().findFirst()).hasValueSatisfying(headline -> assertThat(headline).matches(difference.isNone() ? "nothing differs" : ".+, .+ rolls?, .+"));
            assertThat(text).contains(named(golden(scenario), golden(other), difference));
            assertThat(difference.resources().values().stream().flatMap(List::stream)).allSatisfy(DifferenceOfScenariosTest::saysWhy);
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyFormatTellsIt(String scenario) {
        JsonSchemaJudge schema = JsonSchemaJudge.of("docs/diff.schema.json");
        for (String other : Scenarios.all().keySet()) {
            Differences difference = Differences.between(golden(scenario), golden(other));

            assertThat(schema.errors(DiffFormat.JSON.of(difference))).isEmpty();
            assertThat(DiffFormat.MARKDOWN.of(difference)).startsWith("### Seawall: ").hasSizeLessThan(LONGEST_COMMENT);
            assertThat(DiffFormat.GITHUB.of(difference).lines()).isNotEmpty().allMatch(line -> line.matches("::(notice|warning) title=[^:]+::.+"));
        }
    }

    @Test
    void aFolderOfAllScenariosIsToldEdgeByEdge() {
        EdgeSnapshot all = new EdgeSnapshot(new TreeMap<>());
        for (String scenario : Scenarios.all().keySet()) {
            for (Map.Entry<String, String> file : golden(scenario).files().entrySet()) {
                all = all.with(scenario + "/" + file.getKey(), file.getValue());
            }
        }
        for (Differences differences : List.of(Differences.between(all, all), Differences.between(all.with("young/cloudformation.json", golden("seed").expect("cloudformation.json")), all))) {
            assertThat(differences.byName().keySet()).containsAll(Scenarios.all().keySet());
            assertThat(JsonSchemaJudge.of("docs/diff.schema.json").errors(DiffFormat.JSON.of(differences))).isEmpty();
            assertThat(DiffFormat.MARKDOWN.of(differences)).hasSizeLessThan(LONGEST_COMMENT);
        }
        assertThat(JsonSchemaJudge.of("docs/diff.schema.json").errors("{\"version\": 1, \"same\": true, \"edges\": []}")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void bothDocumentsMeanTheSame(String scenario) {
        EdgeSnapshot golden = EdgeSnapshot.of(Scenarios.all().get(scenario));

        EdgeDifference difference = EdgeDifference.between(only(golden, "cloudformation.json"), only(golden, "terraform/main.tf.json"));

        assertThat(difference.facts()).isEmpty();
        assertThat(difference.files()).isEmpty();
        assertThat(difference.remarks()).containsExactly("one side is of CloudFormation, the other of Terraform, so resources are not compared one by one");
    }

    @Test
    void theSchemaItselfIsLegal() {
        assertThat(JsonSchemaJudge.of("docs/diff.schema.json").errorsOfTheSchema()).isEmpty();
    }

    /** The path of each file of a node that differs, and the id of each resource of which the documents have another text. */
    private static List<String> named(EdgeSnapshot was, EdgeSnapshot is, EdgeDifference difference) {
        List<String> named = new ArrayList<>();
        FileChange.between(was.node(), is.node()).forEach(change -> named.add(change.path().substring(1)));
        DeployedDocument before = DeployedDocument.read("was", was.expect("cloudformation.json"));
        DeployedDocument after = DeployedDocument.read("is", is.expect("cloudformation.json"));
        after.resources().forEach((id, resource) -> {
            if (!resource.equals(before.resources().get(id))) {
                named.add(" " + id + " (");
            }
        });
        assertThat(difference.resources()).containsOnlyKeys(Tool.CLOUD_FORMATION, Tool.TERRAFORM);
        return named.isEmpty() ? List.of("nothing differs") : named;
    }

    private static void saysWhy(ResourceChange change) {
        switch (change.effect()) {
            case CREATED, REMOVED -> assertThat(change.properties()).isEmpty();
            default -> assertThat(change.properties().isEmpty() && change.reason().isEmpty()).as(change.toString()).isFalse();
        }
        assertThat(change.properties()).allSatisfy(property -> {
            String[] sides = property.toString().substring(property.path().length() + 2).split(" -> ", 2);
            assertThat(sides[0]).isNotEqualTo(sides[1]);
        });
    }

    private static EdgeSnapshot only(EdgeSnapshot snapshot, String document) {
        TreeMap<String, String> files = new TreeMap<>(snapshot.files());
        files.keySet().removeIf(path -> !path.startsWith("node/") && !path.equals(document));
        return new EdgeSnapshot(files);
    }

    private static EdgeSnapshot golden(String scenario) {
        return SNAPSHOTS.computeIfAbsent(scenario, name -> EdgeSnapshot.ofGolden(GOLDENS.resolve(name)));
    }
}
