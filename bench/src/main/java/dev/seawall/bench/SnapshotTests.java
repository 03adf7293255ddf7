package dev.seawall.bench;

import static dev.seawall.testing.EdgeAssertions.assertThatEdge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * The same as {@link Snapshots} as JUnit runs it, after a test of something else: what these tests add to a run of tests, whose JVM has loaded JUnit, AssertJ and what both use of the JDK.
 * {@code SnapshotTests N DIR}, where DIR holds the goldens.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class SnapshotTests {
    private static int count;
    private static Path goldens;
    private static long took;

    public static void main(String[] args) {
        count = Integer.parseInt(args[0]);
        goldens = Path.of(args[1]);
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request().selectors(DiscoverySelectors.selectClass(SnapshotTests.class)).build(), summary);
        if (summary.getSummary().getTestsSucceededCount() != count + 1) {
            throw new AssertionError(summary.getSummary().getFailures());
        }
        System.out.println(took / 1_000_000);
    }

    /** A test of something else. */
    @Test
    @Order(1)
    void another() {
        assertThat(List.of("b", "a").stream().sorted().toList()).containsExactly("a", "b");
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> snapshots() {
        return IntStream.rangeClosed(1, count).mapToObj(number -> DynamicTest.dynamicTest("env" + number, () -> {
            long began = System.nanoTime();
            Environment environment = Many.seed("env" + number);
            assertThatEdge(environment).matchesGolden(goldens.resolve(environment.name().value()));
            took += System.nanoTime() - began;
        }));
    }
}
