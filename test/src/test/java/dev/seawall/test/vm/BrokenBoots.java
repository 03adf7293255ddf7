package dev.seawall.test.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.test.judge.Beside;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Boots that must fail: from the power on until two minutes after the end nothing accepts a client, and the launch is given back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrokenBoots {
    private static final Duration WATCHED = Duration.ofMinutes(2);
    /** A machine that is only watched costs little, one that boots takes both cores. */
    private static final int MACHINES = 3;
    private static final Semaphore BOOTING = new Semaphore(2);

    private Beside<Defect, Seen> boots;

    /** How a broken boot ended, and what was seen until two minutes later. */
    private record Seen(Machine.Outcome outcome, String reason, String lastWords, List<String> accepted, List<String> completed, List<String> badlySigned) {}

    /** Which to boot. */
    abstract Set<Defect> defects();

    @BeforeAll
    void begin() {
        boots = new Beside<>(defects(), MACHINES, BrokenBoots::boot);
    }

    @AfterAll
    void end() {
        boots.close();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void neverAcceptsAClientAndGivesTheLaunchBack(Defect defect) throws Exception {
        Seen seen = boots.of(defect);

        System.out.printf("%s: %s after %.0f s%n", defect, seen.outcome().word(), seen.outcome().seconds());
        assertThat(seen.accepted()).as("ports that accepted a client").isEmpty();
        assertThat(seen.outcome().word()).as(seen.lastWords()).isEqualTo(defect.speaks() ? "refused" : "silent");
        assertThat(seen.reason()).contains(defect.reason());
        assertThat(seen.completed()).isEqualTo(defect.speaks() ? List.of("ABANDON") : List.of());
        assertThat(seen.badlySigned()).isEmpty();
    }

    private static Seen boot(Defect defect) throws InterruptedException {
        BOOTING.acquire();
        boolean booting = true;
        try (Machine machine = defect.on()) {
            Machine.Outcome outcome = machine.waitForItsEnd(defect.patience());
            BOOTING.release();
            booting = false;
            Thread.sleep(WATCHED.toMillis());
            Seen seen = new Seen(outcome, machine.reason(), machine.lastWords(), machine.portsThatAccepted(), machine.completed("boot"), machine.badlySigned());
            if (!seen.reason().contains(defect.reason()) || !seen.accepted().isEmpty()) {
                machine.keep(defect.name());
            }
            return seen;
        } finally {
            if (booting) {
                BOOTING.release();
            }
        }
    }
}
