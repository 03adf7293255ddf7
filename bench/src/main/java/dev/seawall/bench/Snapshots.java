package dev.seawall.bench;

import static dev.seawall.testing.EdgeAssertions.assertThatEdge;

import dev.seawall.model.Environment;
import java.nio.file.Path;

/**
 * N environments of the seed's edge beside their goldens, as a user's tests compare them, and what that took after the JVM had started: {@code Snapshots N DIR}. Goldens that are not there yet are written by
 * {@code -Dgolden.update}, which says so and times nothing.
 */
final class Snapshots {
    private Snapshots() {}

    public static void main(String[] args) {
        long began = System.nanoTime();
        int written = 0;
        for (int number = 1; number <= Integer.parseInt(args[0]); number++) {
            Environment environment = Many.seed("env" + number);
            try {
                assertThatEdge(environment).matchesGolden(Path.of(args[1]).resolve(environment.name().value()));
            } catch (AssertionError differs) {
                if (System.getProperty("golden.update") == null) {
                    throw differs;
                }
                written++;
            }
        }
        System.out.println(written > 0 ? written + " written" : (System.nanoTime() - began) / 1_000_000);
    }
}
