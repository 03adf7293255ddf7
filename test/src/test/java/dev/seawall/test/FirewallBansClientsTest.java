package dev.seawall.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Environment;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.node.NodeFiles;
import dev.seawall.test.judge.BanLab;
import dev.seawall.test.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The paper's firewall with a window of eight seconds, so that a ban is seen to end. */
@Tag("judge")
class FirewallBansClientsTest {
    private static Map<String, String> seen;

    @BeforeAll
    static void sendPackets(@TempDir Path folder) throws IOException {
        Environment seed = Scenarios.seed();
        HostFirewall quick = HostFirewall.recent().connections(100).within(Duration.ofSeconds(8)).internalPorts(2379).build();
        Environment environment = Environment.of("prod", seed.region().name(), seed.edge().toBuilder().firewall(quick).build());
        Path rules = Files.writeString(folder.resolve("rules.v4"), NodeFiles.of(environment).expect("/etc/seawall/rules.v4").content());
        seen = BanLab.run(rules, 443, 8081, 2379);
    }

    @Test
    void aClientCompletesExactlyTheAllowedConnections() {
        assertThat(seen).containsEntry("accepted", "100");
    }

    @Test
    void aClientThatRetriesTenTimesASecondIsFreeWithinASecondOfTheWindow() {
        assertThat(Integer.parseInt(seen.get("freed_after_ms"))).isBetween(7_900, 9_000);
        assertThat(Integer.parseInt(seen.get("retries"))).isGreaterThan(40);
    }

    @Test
    void packetsForgedInSomebodysNameBanNobody() {
        assertThat(seen).containsEntry("victim_connects", "True");
    }

    @Test
    void theBalancerIsNeverCounted() {
        assertThat(seen).containsEntry("balancer_accepted", "300");
    }

    @Test
    void theHealthAnswerIsTheBalancersAlone() {
        assertThat(seen).containsEntry("health_from_balancer", "True").containsEntry("health_from_client", "False");
    }

    @Test
    void internalPortsAreReachedByNobodyWhoIsNotNamed() {
        assertThat(seen).containsEntry("internal_from_client", "False").containsEntry("internal_from_balancer", "False");
    }
}
