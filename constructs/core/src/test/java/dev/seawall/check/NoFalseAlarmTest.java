package dev.seawall.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.Seawall;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoFalseAlarmTest {
    static Set<String> edges() {
        return RealisticEdges.all().keySet();
    }

    @Test
    void thereAreTwentyFive() {
        assertThat(edges()).hasSizeGreaterThanOrEqualTo(25);
    }

    @ParameterizedTest
    @MethodSource("edges")
    void aRealisticEdgeHasNeitherErrorNorWarning(String words) {
        Report report = Seawall.check(RealisticEdges.all().get(words));

        assertThat(report.findings().stream().filter(finding -> finding.severity() != Severity.NOTE).map(Finding::toString)).isEmpty();
    }
}
