package dev.seawall.test.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.Seawall;
import dev.seawall.model.Environment;
import dev.seawall.test.judge.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Deployed once by the real tools and shared, because the provider alone waits a minute for each balancer; what destroys comes last. */
@Tag("judge")
@Tag("beside")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeployedEdgeTest {
    private static final int LAST = Integer.MAX_VALUE;

    @TempDir
    private static Path folder;
    private static List<Deployed> all;

    @BeforeAll
    static void deploy() {
        all = Deployed.all(Edges.all(), folder);
    }

    @AfterAll
    static void stop() {
        if (all != null) {
            all.forEach(Deployed::close);
        }
    }

    @Test
    void terraformValidatesTheDocumentBesideItsRealBackend() {
        all.parallelStream().forEach(it -> assertThat(it.terraform().validate()).isEqualTo(new Verdict(true, "Success! The configuration is valid.\n\n")));
    }

    @Test
    void secondPlanOfTerraformIsEmpty() {
        all.parallelStream().forEach(it -> assertThat(it.terraform().plan()).isEmpty());
    }

    @Test
    void bothToolsHaveTheSameEffect() {
        assertThat(all).allSatisfy(it -> {
            Effect terraform = it.byTerraform().effect();
            Effect cloudFormation = it.byCloudFormation().effect();

            assertThat(terraform.kinds()).hasSizeGreaterThan(20).noneSatisfy(kind -> assertThat(kind).isEmpty());
            assertThat(terraform.kinds().properties()).allSatisfy(kind ->
                assertThat(kind.getValue().toPrettyString()).as(kind.getKey()).isEqualTo(cloudFormation.kinds().path(kind.getKey()).toPrettyString()));
        });
    }

    @Test
    void userDataReadBackIsTheNodesByBothTools() {
        assertThat(all).allSatisfy(it -> {
            byte[] node = Seawall.node(it.environment()).userData().gzip();

            assertThat(it.byTerraform().effect().userData()).isEqualTo(node);
            assertThat(it.byCloudFormation().effect().userData()).isEqualTo(node);
        });
    }

    @Test
    @Order(LAST - 1)
    void anotherRateLimitChangesLaunchTemplateAndGroupInPlace() {
        all.parallelStream().forEach(it -> {
            Environment changed = Edges.withAnotherRateLimit(it.environment());
            it.terraform().write(Seawall.terraform(changed));

            // moto says nothing of capacity reservations; whatever else changes, the provider's SDK then plans an empty preference in place of none
            assertThat(it.terraform().plan()).containsExactly(
                "update aws_autoscaling_group.shop_nodes: capacity_reservation_specification, launch_template",
                "update aws_launch_template.shop_launch_template: default_version, latest_version, user_data");
        });
    }

    @Test
    @Order(LAST)
    void terraformDestroysAllButTheLogsOnceTheBalancerIsUnprotected() {
        all.parallelStream().forEach(it -> {
            it.unprotectBalancers();

            Verdict destroyed = it.terraform().destroy();

            assertThat(destroyed.accepted()).as(destroyed.output()).isTrue();
            assertThat(it.terraform().resources()).isEmpty();
        });
    }
}
