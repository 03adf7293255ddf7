package dev.seawall.test.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.test.scenario.Scenarios;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The node on Debian 12: kernel 6.1, systemd 252, NGINX 1.22. */
@Tag("judge")
@Tag("beside")
class OlderReleaseTest {
    @Test
    void aNodeOfDebian12WhoseStoreComesLastServesConfinedAndLeavesInOrder() {
        try (Machine machine = Machine.of(Scenarios.all().get("debian-12"))) {
            // on real disks the keys are there before the store is named and made; here they would come after it
            machine.powerOn(Map.of("change", Map.of("/etc/systemd/system/seawall-storage.service.d/late.conf",
                "[Service]\nExecStartPre=/usr/bin/timeout 240 /bin/sh -c 'until [ -e /run/seawall/tls/server.pem ]; do sleep 1; done'\n")));

            Machine.Outcome outcome = machine.waitForItsEnd();
            if (!outcome.word().equals("ready")) {
                machine.keep("debian-12");
            }
            assertThat(outcome.word()).as(machine.lastWords()).isEqualTo("ready");
            machine.says("systemctl start seawall.target");
            Inside inside = machine.show();
            System.out.printf("Debian 12: ready after %.0f s, NGINX %s, exposure %s%n", outcome.seconds(), inside.of("nginx"), inside.of("exposure"));
            assertThat(inside.inactive()).isEmpty();
            assertThat(inside.of("sysctls-wrong")).isEmpty();
            assertThat(inside.of("confined")).contains("(enforce)");
            assertThat(Double.parseDouble(inside.of("exposure"))).isLessThanOrEqualTo(1.8);
            assertThat(machine.get("/", Map.of())).startsWith("200 TLSv1.3");
            assertThat(inside.of("denied")).isEqualTo("0");
            assertThat(machine.completed("boot")).containsExactly("CONTINUE");
            assertThat(machine.terminates()).containsExactly("CONTINUE");
        }
    }
}
