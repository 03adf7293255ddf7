package dev.seawall.test.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.Seawall;
import dev.seawall.model.Environment;
import dev.seawall.model.Places;
import dev.seawall.test.scenario.Scenarios;
import dev.seawall.units.Place;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every builder call walks the stack to the user's line. Calls for a document's line do all the same and walk nowhere, so the difference is what the walks cost. */
class LinesCostLittleTest {
    private static final Place LINE = Place.inDocument("edge.yaml", 1, 1);
    private static final int ROUNDS = 40;

    /** The shortest of many rounds each, taken in turn: a busy machine makes single rounds longer, none shorter. */
    @Test
    void theWalksOfBuildersAreAtMostAFifthOfSynthesis() {
        long walking = Long.MAX_VALUE;
        long told = Long.MAX_VALUE;
        long synthesis = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            walking = Math.min(walking, nanos(Scenarios::everything));
            told = Math.min(told, nanos(() -> Places.telling(LINE, List.of(), Scenarios::everything)));
            Environment environment = Scenarios.everything();
            synthesis = Math.min(synthesis, nanos(() -> Seawall.synthesize(environment)));
        }

        assertThat((double) (walking - told) / (synthesis + walking)).isLessThan(0.2);
    }

    private static long nanos(Supplier<?> work) {
        long before = System.nanoTime();
        assertThat(work.get()).isNotNull();
        return System.nanoTime() - before;
    }
}
