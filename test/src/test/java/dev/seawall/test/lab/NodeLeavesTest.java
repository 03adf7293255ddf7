package dev.seawall.test.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.test.scenario.Scenarios;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drain of either Debian's node looks at its store: no metadata service answers here, so nothing else makes it leave. */
@Tag("judge")
class NodeLeavesTest {
    private enum Store {
        SOUND("true", 0), READ_ONLY("mount -o remount,ro /srv/edge", 1), FULL("cat /dev/zero > /srv/edge/full || true", 1);

        private final String made;
        private final int unready;

        Store(String made, int unready) {
            this.made = made;
            this.unready = unready;
        }
    }

    @ParameterizedTest
    @CsvSource({"seed, SOUND", "seed, READ_ONLY", "seed, FULL", "debian-12, SOUND", "debian-12, READ_ONLY", "debian-12, FULL"})
    void aStoreThatCannotBeWrittenTakesTheHealthAnswerAwayAndASoundOneDoesNot(String scenario, Store store) {
        try (Lab lab = Lab.of(Scenarios.all().get(scenario))) {
            lab.node().run("sh", "-c", store.made);

            // it looks after five seconds
            assertThat(lab.node().tries("timeout", "9", "/usr/local/lib/seawall/drain").exit()).as("ended by its time, not by itself").isEqualTo(124);

            assertThat(lab.node().tries("test", "-e", "/run/seawall/health/ready").exit()).isEqualTo(store.unready);
        }
    }
}
