package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Kills real runs (SIGKILL) at random instants: each environment is one edition, whole, in its place or beside it, and the next run finishes what is left. */
@Tag("judge")
@EnabledOnOs({OS.LINUX, OS.MAC})
class KilledRunTest {
    private static final int KILLS = 60;
    private static final String[] NAMES = {"dev", "staging", "prod"};

    @TempDir
    private Path base;

    @Test
    void noInstantLeavesHalfAnEnvironment() throws Exception {
        Path dist = base.resolve("dist");
        Path first = base.resolve("a");
        Path second = base.resolve("b");
        Run.synth(first, "a", NAMES);
        Run.synth(second, "b", NAMES);
        Run.synth(dist, "a", NAMES);
        Random random = new Random(20261124);
        int amidst = 0;

        for (int kill = 0; kill < KILLS; kill++) {
            killed(kill % 2 == 0 ? "b" : "a", dist, Phase.values()[kill / 2 % 3], random);
            amidst += Files.exists(dist.resolve(".seawall")) ? 1 : 0;
            for (String name : NAMES) {
                assertThat(digest(place(dist, name))).as("kill %d, %s", kill, name).isIn(digest(first.resolve(name)), digest(second.resolve(name)));
            }
        }

        assertThat(amidst).as("kills amidst the writing").isPositive();
        assertThat(Run.synth(dist, "b", NAMES).code()).isZero();
        assertThat(digest(dist)).as("no litter").isEqualTo(digest(second));
    }

    /** Where the environment is whole: between the two renames it is beside its place. */
    private static Path place(Path dist, String name) {
        Path place = dist.resolve(name);
        return Files.exists(place) ? place : dist.resolve(".seawall/old").resolve(name);
    }

    /** What a kill waits for: most of a run is starting and rendering, and of instants that are random over all of it hardly one falls into the replacing. */
    private enum Phase {
        ANY(".", 500), WRITING(".seawall/new", 200), REPLACING(".seawall/new/prod/findings.txt", 60);

        private final String sign;
        private final int milliseconds;

        Phase(String sign, int milliseconds) {
            this.sign = sign;
            this.milliseconds = milliseconds;
        }
    }

    private static void killed(String edition, Path dist, Phase phase, Random random) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ExampleProgram.command()));
        Collections.addAll(command, edition, dist.toString());
        Collections.addAll(command, NAMES);
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        process.getErrorStream().read();
        while (process.isAlive() && !Files.exists(dist.resolve(phase.sign))) {
            Thread.onSpinWait();
        }
        Thread.sleep(random.nextInt(phase.milliseconds));
        process.destroyForcibly().waitFor();
    }

    /** Short, so that a failure can be read. */
    private static int digest(Path folder) throws IOException {
        return Tree.of(folder).hashCode();
    }
}
