package dev.seawall.testing;

import dev.seawall.model.Environment;
import dev.seawall.snapshot.EdgeSnapshot;

/** Where a sentence about an edge begins: {@code assertThatEdge(prod).matchesGolden(Path.of("src/test/goldens/prod"))}. */
public final class EdgeAssertions {
    private EdgeAssertions() {}

    /** About an environment; it is rendered when the first assertion asks for that. */
    public static EdgeAssert assertThatEdge(Environment environment) {
        return new EdgeAssert(environment);
    }

    /** About what a tool wrote, {@link EdgeSnapshot#ofAssembly}, or what a golden holds. */
    public static EdgeAssert assertThatEdge(EdgeSnapshot snapshot) {
        return new EdgeAssert(snapshot);
    }
}
