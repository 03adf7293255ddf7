package dev.seawall.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DebianVersionTest {
    /** Ascending, as {@code dpkg --compare-versions} has them. */
    private static final List<String> ASCENDING = List.of("1.0~~", "1.0~~a", "1.0~", "1.0~rc1-1", "1.0", "1.0A", "1.0Z", "1.0a", "1.0z", "1.0+b1", "1.0.1", "1.2", "1.10", "1.26.3-2", "1.26.3-3", "1.26.3-3+deb13u2", "1.26.3-3+deb13u10",
        "1.26.3-3+deb13u11", "1.26.4", "1:0.1");

    @Test
    void versionsAreOrderedAsDpkgOrdersThem() {
        for (int i = 0; i < ASCENDING.size(); i++) {
            for (int j = 0; j < ASCENDING.size(); j++) {
                assertThat(Integer.signum(new DebianVersion(ASCENDING.get(i)).compareTo(new DebianVersion(ASCENDING.get(j))))).as(ASCENDING.get(i) + " " + ASCENDING.get(j)).isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void leadingZerosOfANumberDoNotCount() {
        assertThat(new DebianVersion("1.02")).isEqualByComparingTo(new DebianVersion("1.2"));
        assertThat(new DebianVersion("0:1.2-0")).isEqualByComparingTo(new DebianVersion("1.2"));
    }
}
