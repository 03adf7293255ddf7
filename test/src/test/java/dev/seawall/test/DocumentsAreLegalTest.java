package dev.seawall.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seawall.Seawall;
import dev.seawall.model.Environment;
import dev.seawall.test.judge.CfnLintJudge;
import dev.seawall.test.judge.TerraformJudge;
import dev.seawall.test.judge.TerraformSchema;
import dev.seawall.test.judge.Verdict;
import dev.seawall.test.scenario.Documents;
import dev.seawall.test.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both documents of every scenario, judged by the programs that take them. */
@Tag("judge")
class DocumentsAreLegalTest {
    /**
     * What cfn-lint says against the edge's purpose, with the reason why it stays.
     * W3010: zones are named, because a zone is an identity here and two silently chosen ones are a trap.
     */
    private static final Set<String> ACCEPTED = Set.of("W3010");
    /** CloudFormation's limit for a template that is passed inline (CloudFormation User Guide, quotas). */
    private static final int INLINE = 51_200;

    @TempDir
    static Path folder;

    private static final Map<String, Path> TREES = new TreeMap<>();

    @BeforeAll
    static void render() throws IOException {
        for (var scenario : Scenarios.all().entrySet()) {
            Documents documents = Documents.of(scenario.getValue());
            Path tree = Files.createDirectories(folder.resolve(scenario.getKey()));
            Files.writeString(tree.resolve(scenario.getKey() + ".json"), documents.cloudFormation());
            Files.writeString(tree.resolve("main.tf.json"), documents.terraform());
            TREES.put(scenario.getKey(), tree);
        }
    }

    @Test
    void cfnLintHasNothingToSayButWhatIsAccepted() {
        List<Path> templates = TREES.entrySet().stream().map(tree -> tree.getValue().resolve(tree.getKey() + ".json")).toList();

        List<CfnLintJudge.Complaint> complaints = new ArrayList<>(CfnLintJudge.inRegions("eu-central-1").judge(templates));

        Set<String> seen = new TreeSet<>(complaints.stream().map(CfnLintJudge.Complaint::rule).toList());
        complaints.removeIf(complaint -> ACCEPTED.contains(complaint.rule()));
        assertThat(complaints).isEmpty();
        assertThat(seen).as("an acceptance that is not needed any more").containsAll(ACCEPTED);
    }

    @Test
    void terraformValidatesWithTheRealProvider() {
        Map<Path, Verdict> verdicts = new TerraformJudge().judge(List.copyOf(TREES.values()));

        assertThat(verdicts).hasSize(TREES.size()).allSatisfy((tree, verdict) -> assertThat(verdict.accepted()).as(tree.getFileName() + ": " + verdict.output()).isTrue());
    }

    /** A resource is searched for within what is known: in the one state what stands in VPC, subnets and balancer is lost, in the other these are. */
    @Test
    void whatImportsTheRestOfAKilledApplyValidatesBesideEveryKindOfResource() throws IOException {
        Environment everything = Scenarios.all().get("everything");
        List<Path> trees = new ArrayList<>();
        for (String lost : List.of("aws_(internet_gateway|route|route_table_association|nat_gateway|vpc_endpoint|vpc_security_group_.*|lb_listener|route53_record|flow_log)\\..*", "aws_(subnet|lb)\\..*")) {
            Path tree = Files.createDirectory(folder.resolve("imports-" + trees.size()));
            String imports = Seawall.imports(everything, stateWithout(lost, everything)).orElseThrow();
            assertThat(imports).as(lost).contains("\"import\"");
            Files.writeString(tree.resolve("main.tf.json"), Seawall.terraform(everything));
            Files.writeString(tree.resolve("imports.tf.json"), imports);
            trees.add(tree);
        }

        Map<Path, Verdict> verdicts = new TerraformJudge().judge(trees);

        assertThat(verdicts).hasSize(2).allSatisfy((tree, verdict) -> assertThat(verdict.accepted()).as(verdict.output()).isTrue());
    }

    private static String stateWithout(String lost, Environment environment) throws IOException {
        JsonMapper json = new JsonMapper();
        List<Object> known = new ArrayList<>();
        json.readTree(Seawall.terraform(environment)).path("resource").properties().forEach(type -> type.getValue().fieldNames().forEachRemaining(name -> {
            String address = type.getKey() + "." + name;
            if (!address.matches(lost)) {
                known.add(Map.of("address", address, "values", Map.of("id", "id", "arn", "arn", "allocation_id", "allocation")));
            }
        }));
        return json.writeValueAsString(Map.of("format_version", "1.0", "values", Map.of("root_module", Map.of("resources", known))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.100.0", "6.66.0"})
    void everyArgumentExistsInTheProvider(String version) {
        TerraformSchema schema = TerraformSchema.ofAwsProvider(version);

        assertThat(TREES).allSatisfy((name, tree) -> assertThat(schema.complaints(tree.resolve("main.tf.json"))).isEmpty());
    }

    @Test
    void everyTemplateFitsInline() {
        assertThat(TREES).allSatisfy((name, tree) -> assertThat(tree.resolve(name + ".json").toFile().length()).isLessThan(INLINE));
    }
}
