package dev.seawall.test.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.test.judge.Beside;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The power fails in the middle of a first boot: afterwards a node serves as it should, or refuses. */
@Tag("judge")
@Tag("beside")
@Tag("machines")
class PowerCutTest {
    private static Beside<Instant, Seen> boots;

    /** When the power fails: as soon as a line of the machine's shell succeeds. */
    enum Instant {
        FILES_ARE_BEING_WRITTEN("[ -d /etc/nginx/seawall ]"),
        PACKAGES_ARE_BEING_UNPACKED("bare", "ls /var/lib/dpkg/updates/0* || ls /var/lib/dpkg/tmp.ci/control"),
        STORE_IS_BEING_MADE("blkid -L seawall-edge || pgrep -x mkfs.ext4"),
        KEYS_ARE_READABLE("[ \"$(stat -c %U /run/seawall/tls)\" = www-data ]"),
        LAUNCH_IS_BEING_COMPLETED("[ -e /run/seawall/health/ready ]");

        private final String disk;
        private final String condition;

        Instant(String condition) {
            this("root", condition);
        }

        Instant(String disk, String condition) {
            this.disk = disk;
            this.condition = condition;
        }
    }

    private record Seen(double cut, Machine.Outcome outcome, List<String> accepted, String inactive, String settings, List<String> completed) {}

    @BeforeAll
    static void boot() {
        boots = new Beside<>(EnumSet.allOf(Instant.class), 2, PowerCutTest::cutAt);
    }

    @AfterAll
    static void end() {
        boots.close();
    }

    @ParameterizedTest
    @EnumSource
    void servesWithEverythingInPlaceOrNotAtAll(Instant instant) throws Exception {
        Seen seen = boots.of(instant);

        System.out.printf("power cut when %s, %.0f s after it came: %s %.0f s later, launch told %s%n", instant, seen.cut(), seen.outcome().word(), seen.outcome().seconds(), seen.completed());
        if (seen.outcome().word().equals("ready")) {
            assertThat(seen.inactive()).as("units that are not active").isIn("", Inside.PACKAGES_ARE_THERE);
            assertThat(seen.settings()).as("settings that are not the model's").isEmpty();
            assertThat(seen.completed()).startsWith("CONTINUE");
        } else {
            assertThat(seen.outcome().word()).isEqualTo("refused");
            assertThat(seen.accepted()).isEmpty();
            assertThat(seen.completed()).doesNotContain("CONTINUE");
        }
    }

    private static Seen cutAt(Instant instant) {
        try (Machine machine = Machine.of(Edges.shop())) {
            machine.powerOn(Map.of("disk", instant.disk));
            machine.waitForShell();
            machine.says("until { " + instant.condition + "; } > /dev/null 2>&1; do sleep 0.05; done");
            double cut = machine.seconds();
            machine.cutPower();
            Machine.Outcome outcome = machine.waitForItsEnd();
            if (!outcome.word().equals("ready")) {
                machine.keep(instant.name());
                return new Seen(cut, outcome, machine.portsThatAccepted(), "", "", machine.completed("boot"));
            }
            machine.says("systemctl start seawall.target");
            Inside inside = machine.show();
            return new Seen(cut, outcome, machine.portsThatAccepted(), inside.inactive(), inside.of("sysctls-wrong"), machine.completed("boot"));
        }
    }
}
