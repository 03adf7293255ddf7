package dev.seawall.test.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seawall.Seawall;
import dev.seawall.model.Environment;
import dev.seawall.test.judge.LocalAws;
import dev.seawall.test.judge.TerraformDeployment;
import dev.seawall.test.judge.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applies of the real {@code terraform} that end in the middle, as when a runner of a pipeline dies: names are generated, so that what was left in no state is in nobody's way. */
@Tag("judge")
class InterruptedApplyTest {
    private static final Pattern LOCK = Pattern.compile("\\bID: +([0-9a-f-]{36})");

    @TempDir
    private Path folder;

    @Test
    void killedThriceAndAppliedAgainItIsWholeAndWhatWasLeftBehindCarriesTheEdgesTag() {
        Environment environment = Edges.named("dev");
        try (LocalAws aws = LocalAws.start(environment.region().name())) {
            TerraformDeployment terraform = deployment(aws, environment);
            for (int made : new int[] {2, 5, 12}) {
                terraform.applyAndKill(made);
            }

            Verdict applied = terraform.apply();

            assertThat(applied.accepted()).as(applied.output()).isTrue();
            assertThat(terraform.plan()).isEmpty();
            assertThat(aws.ask("ec2", "describe_vpcs", Map.of("Filters", List.of(Map.of("Name", "is-default", "Values", List.of("false"))))).path("Vpcs"))
                .isNotEmpty().allSatisfy(vpc -> assertThat(isTagged(vpc, "shop-dev")).isTrue());
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
