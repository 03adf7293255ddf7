package dev.seawall.test.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.test.scenario.Scenarios;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drain of either Debian's node looks at its store: no metadata service answers here, so nothing else makes it leave. */
@Tag("judge")
class NodeLeavesTest {
    @ParameterizedTest
    @CsvSource({"seed, rw, 0", "seed, ro, 1", "debian-12, rw, 0", "debian-12, ro, 1"})
    void aStoreThatIsReadOnlyTakesTheHealthAnswerAwayAndAnotherDoesNot(String scenario, String store, int ready) {
        try (Lab lab = Lab.of(Scenarios.all().get(scenario))) {
            lab.node().run("mount", "-o", "remount," + store, "/srv/edge");

            // it looks after five seconds
            assertThat(lab.node().tries("timeout", "9", "/usr/local/lib/seawall/drain").exit()).as("ended by its time, not by itself").isEqualTo(124);

            assertThat(lab.node().tries("test", "-e", "/run/seawall/health/ready").exit()).isEqualTo(ready);
        }
    }
}
