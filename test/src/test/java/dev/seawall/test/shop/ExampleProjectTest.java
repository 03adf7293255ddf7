package dev.seawall.test.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.test.judge.Command;
import dev.seawall.test.judge.NodePackages;
import dev.seawall.test.judge.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** {@code examples/shop} as its user has it: built, tested, changed, refreshed, each step on what the one before left. */
@Tag("judge")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExampleProjectTest {
    private static final String ENVIRONMENTS = "src/main/java/com/example/shop/Environments.java";

    private static UsersProject shop;

    @BeforeAll
    static void copy() {
        shop = UsersProject.example();
    }

    @Test
    @Order(1)
    void itsTestPassesAndLeavesNothingBehind() {
        shop.sh("mvn -q -B test");

        assertThat(shop.sh("git status --short")).isEmpty();
    }

    @Test
    @Order(2)
    void aChangedLimitFailsWithWhatItMeans() {
        shop.edit(ENVIRONMENTS, "RequestRate.perSecond(500)", "RequestRate.perSecond(800)");

        Command.Ended tested = shop.runs("mvn -B test", Map.of());

        assertThat(tested.exit()).isNotZero();
        assertThat(tested.output()).contains("limit 500 -> 800 r/s per client, 3 to 12 nodes roll, nothing replaced").contains("-limit_req_zone").contains("+limit_req_zone").contains("-Dgolden.update");
        assertThat(shop.sh("git status --short")).isEqualTo(" M " + ENVIRONMENTS + "\n");
    }

    @Test
    @Order(3)
    void theRefreshThatTheFailureNamesTakesTheChange() {
        assertThat(shop.runs("mvn -B test -Dgolden.update", Map.of()).exit()).as("a run that rewrites fails").isNotZero();
        assertThat(shop.sh("git diff --stat")).contains("src/test/golden/prod/node/etc/nginx/");

        shop.sh("mvn -q -B test");
    }

    @Test
    @Order(4)
    void whereCiIsSetNothingIsRewritten() {
        shop.sh("git commit -q -a -m second");
        shop.edit(ENVIRONMENTS, "RequestRate.perSecond(800)", "RequestRate.perSecond(900)");

        assertThat(shop.runs("mvn -B test -Dgolden.update", Map.of("CI", "true")).exit()).isNotZero();
        assertThat(shop.sh("git status --short")).isEqualTo(" M " + ENVIRONMENTS + "\n");
    }

    @Test
    @Order(5)
    void itsCommandLineBuildsAndSynthesizes() {
        assertThat(shop.sh("./seawall synth --out dist && ls dist/prod")).contains("cloudformation.json", "terraform", "user-data");
        assertThat(shop.runs("./seawall diff main:src/test/golden/prod prod", Map.of())).matches(ended -> ended.exit() == 1).extracting(Command.Ended::output).asString().startsWith("limit 800 -> 900 r/s per client, 3 to 12 nodes roll, nothing replaced\n");
    }

    @Test
    @Order(6)
    void itsAppsRunUnderTheCommandLinesOfCdkAndCdktf() {
        Verdict cdk = NodePackages.cdk(shop.folder(), List.of("synth", "shop-prod"));
        Verdict cdktf = NodePackages.cdktf("cdktf", shop.folder(), List.of("synth"));

        assertThat(cdk.accepted()).as(cdk.output()).isTrue();
        assertThat(cdktf.accepted()).as(cdktf.output()).isTrue();
        assertThat(shop.sh("./seawall diff dist/prod cdk.out/shop-prod.template.json; ./seawall diff dist/prod cdktf.out/stacks/shop-prod/cdk.tf.json")).isEqualTo("nothing differs\nnothing differs\n");
        // the YAML that the command line prints is what it sends, and what a stack then has
        shop.write("deployed.txt", cdk.output().substring(cdk.output().indexOf("Description: ")));
        assertThat(shop.sh("./seawall diff deployed.txt prod")).isEqualTo("nothing differs\n");
    }
}
