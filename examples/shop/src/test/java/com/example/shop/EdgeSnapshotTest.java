package com.example.shop;

import static dev.seawall.testing.EdgeAssertions.assertThatEdge;

import dev.seawall.model.Environment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EdgeSnapshotTest {
    @ParameterizedTest
    @MethodSource
    void isWhatWasReviewed(Environment environment) {
        assertThatEdge(environment).matchesGolden(Path.of("src/test/golden", environment.name().value()));
    }

    static List<Environment> isWhatWasReviewed() {
        return Environments.all();
    }
}
