package dev.seawall.test.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seawall.Seawall;
import dev.seawall.model.Environment;
import dev.seawall.test.judge.LocalAws;
import dev.seawall.test.judge.TerraformDeployment;
import dev.seawall.test.judge.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applies of the real {@code terraform} that end in the middle, as when a runner of a pipeline dies: what AWS made and no state knows is imported, or is in nobody's way and named. */
@Tag("judge")
@Tag("beside")
class InterruptedApplyTest {
    private static final Pattern LOCK = Pattern.compile("\\bID: +([0-9a-f-]{36})");
    /** What would be refused a second time; a subnet is found within its VPC, what is in it only once it is known. */
    private static final List<Pattern> LOST = List.of(
        Pattern.compile("aws_(internet_gateway|nat_gateway|route|route_table_association|vpc_endpoint|vpc_security_group_(in|e)gress_rule|flow_log|lb_listener)\\..*"),
        Pattern.compile("aws_(subnet\\.shop_node_subnet_a|lb\\.shop_load_balancer)"));
    /** Terraform's words when an assertion of a check does not hold. */
    private static final String LEFT_BEHIND = "Check block assertion failed";

    @TempDir
    private Path folder;

    @Test
    void killedThriceItIsWholeAfterAtMostThreeMoreAppliesWithImportsAndWhatIsLeftCarriesTheEdgesTag() {
        Environment environment = Edges.named("dev");
        try (LocalAws aws = LocalAws.start(environment.region().name())) {
            TerraformDeployment terraform = deployment(aws, environment);
            for (int made : new int[] {2, 5, 12}) {
                terraform.applyAndKill(made);
            }

            List<Verdict> applied = new ArrayList<>(List.of(terraform.apply()));
            while (!last(applied).accepted() && applied.size() < 4) {
                applied.add(terraform.applyWith("imports.tf.json", Seawall.imports(environment, terraform.state()).orElseThrow()));
            }

            assertThat(last(applied).accepted()).as("%s", applied).isTrue();
            assertThat(terraform.plan()).isEmpty();
            assertThat(aws.ask("ec2", "describe_vpcs", Map.of("Filters", List.of(Map.of("Name", "is-default", "Values", List.of("false"))))).path("Vpcs"))
                .isNotEmpty().allSatisfy(vpc -> assertThat(isTagged(vpc, "shop-dev")).isTrue());
        }
    }

    @Test
    void whatIsInAwsAndInNoStateIsFoundAndImportedAndNothingIsMadeTwice() {
        Environment environment = Edges.named("dev");
        try (LocalAws aws = LocalAws.start(environment.region().name())) {
            TerraformDeployment terraform = deployment(aws, environment);
            Verdict applied = terraform.apply();
            assertThat(applied.accepted()).as(applied.output()).isTrue();
            List<String> resources = terraform.resources();
            JsonNode described = aws.describe();

            for (Pattern lost : LOST) {
                List<String> forgotten = resources.stream().filter(lost.asMatchPredicate()).toList();
                terraform.forget(forgotten);
                Verdict imported = terraform.applyWith("imports.tf.json", Seawall.imports(environment, terraform.state()).orElseThrow());

                assertThat(forgotten).hasSizeGreaterThan(1);
                assertThat(imported.accepted()).as(imported.output()).isTrue();
                assertThat(imported.output()).contains(forgotten.size() + " imported, 0 added").doesNotContain(LEFT_BEHIND);
                assertThat(terraform.resources()).isEqualTo(resources);
            }

            assertThat(terraform.plan()).isEmpty();
            assertThat(aws.describe()).isEqualTo(described);
        }
    }

    @Test
    void whatNobodyNeedsToImportIsMadeAnewAndTheOldOneIsNamed() {
        Environment environment = Edges.named("dev");
        try (LocalAws aws = LocalAws.start(environment.region().name())) {
            TerraformDeployment terraform = deployment(aws, environment);
            for (int groups = 0; groups < 2; groups++) {
                Verdict made = terraform.apply("aws_cloudwatch_log_group.shop_flow_log_group");
                assertThat(made.accepted()).as(made.output()).isTrue();
                terraform.forget(List.of("aws_cloudwatch_log_group.shop_flow_log_group"));
            }

            Verdict applied = terraform.applyWith("imports.tf.json", Seawall.imports(environment, terraform.state()).orElseThrow());

            assertThat(applied.accepted()).as(applied.output()).isTrue();
            assertThat(applied.output()).contains(LEFT_BEHIND).containsPattern("(?s):log-group:shop-dev-[0-9]+[\\s,]+arn:aws:logs:[^ ]*:log-group:shop-dev-[0-9]+");
        }
    }

    @Test
    void aLockThatIsLeftInTheBucketIsNamedWithItsIdAndOneCommandTakesItAway() {
        Environment environment = Edges.named("staging");
        try (LocalAws aws = LocalAws.start(environment.region().name())) {
            TerraformDeployment terraform = deployment(aws, environment);
            terraform.applyAndKill(4);

            Verdict refused = terraform.apply();
            Matcher lock = LOCK.matcher(refused.output());
            assertThat(refused.accepted()).isFalse();
            assertThat(lock.find()).as(refused.output()).isTrue();
            assertThat(terraform.unlock(lock.group(1)).accepted()).isTrue();
            Verdict applied = terraform.apply();

            assertThat(applied.accepted()).as(applied.output()).isTrue();
            assertThat(terraform.plan()).isEmpty();
        }
    }

    private static Verdict last(List<Verdict> verdicts) {
        return verdicts.get(verdicts.size() - 1);
    }

    private TerraformDeployment deployment(LocalAws aws, Environment environment) {
        TerraformDeployment terraform = new TerraformDeployment(aws, folder, Edges.INPUTS);
        terraform.write(Seawall.terraform(environment));
        terraform.initialise();
        return terraform;
    }

    private static boolean isTagged(JsonNode resource, String edge) {
        for (JsonNode tag : resource.path("Tags")) {
            if (tag.path("Key").asText().equals("seawall:edge") && tag.path("Value").asText().equals(edge)) {
                return true;
            }
        }
        return false;
    }
}
