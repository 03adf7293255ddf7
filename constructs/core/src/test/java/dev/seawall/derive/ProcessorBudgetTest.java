package dev.seawall.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Edge;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.units.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request and a connection take of a processor, counted by hand. */
class ProcessorBudgetTest {
    private static final Edge TLS = Edges.plain().build();
    private static final Edge PLAIN = Edge.named("shop").network(TLS.network()).fleet(Fleet.of(InstanceType.C6ID_XLARGE)).listener(Listener.balancerTls(443, Input.certificate("certificate"))).build();

    /** Answers of 2,048 bytes: (14,800 + 1,256 x 2,220 / 9,640) x 1.08 x 3 is 48,888 ns a request; 500 handshakes of 207,200 x 2 ns. */
    @Test
    void requestsAndHandshakesTakeWhatWasMeasuredTimesWhatIsAssumed() {
        assertThat(ProcessorBudget.of(TLS, Load.perSecond(50_000).build())).isEqualTo(new ProcessorBudget(2_651_600_000L, 4_000_000_000L));
    }

    /** The four measured sizes, sizes between them, and one beyond each end. */
    @ParameterizedTest
    @CsvSource({"1, 14800", "792, 14800", "797, 14801", "5612, 15910", "10432, 17020", "38080, 34484", "65728, 51948", "164032, 94646", "262336, 137344", "524672, 251288"})
    void anAnswerOverTlsLiesOnTheLinesThroughMeasuredOnes(long bytes, long nanoseconds) {
        assertThat(ProcessorTimes.of(TLS).request(bytes)).isEqualTo(nanoseconds);
    }

    @ParameterizedTest
    @CsvSource({"1, 10508", "792, 10508", "5612, 11396", "10432, 12284", "38080, 18352", "65728, 24420", "164032, 49210", "262336, 74000", "524672, 140155"})
    void aPlainAnswerHasLinesOfItsOwn(long bytes, long nanoseconds) {
        assertThat(ProcessorTimes.of(PLAIN).request(bytes)).isEqualTo(nanoseconds);
    }

    @Test
    void aRequestIsTrackedAndTakesThreeTimesAsLongOnARealNode() {
        assertThat(nanoseconds(TLS, one())).isEqualTo(47_952);
        assertThat(nanoseconds(PLAIN, one())).isEqualTo(34_044);
    }

    @Test
    void aRefusalTakesThePlaceOfARequest() {
        assertThat(nanoseconds(TLS, one().refused(1))).isEqualTo(25_413);
        assertThat(nanoseconds(PLAIN, one().refused(1))).isEqualTo(17_742);
        assertThat(nanoseconds(TLS, Load.perSecond(3).handshakes(0).response(Bytes.of(792)).refused(1))).isEqualTo(2 * 47_952 + 25_413);
    }

    @Test
    void aResumedHandshakeTakesThePlaceOfAFullOne() {
        assertThat(nanoseconds(TLS, one().handshakes(1)) - nanoseconds(TLS, one())).isEqualTo(414_400);
        assertThat(nanoseconds(TLS, one().handshakes(1).resumed(1)) - nanoseconds(TLS, one())).isEqualTo(275_280);
        assertThat(nanoseconds(TLS, one().handshakes(3).resumed(1)) - nanoseconds(TLS, one())).isEqualTo(2 * 414_400 + 275_280);
    }

    @Test
    void aConnectionFromTheBalancerResumesNothing() {
        assertThat(nanoseconds(PLAIN, one().handshakes(1)) - nanoseconds(PLAIN, one())).isEqualTo(31_080);
        assertThat(nanoseconds(PLAIN, one().handshakes(1).resumed(1)) - nanoseconds(PLAIN, one())).isEqualTo(31_080);
    }

    private static Load.Builder one() {
        return Load.perSecond(1).handshakes(0).response(Bytes.of(792));
    }

    private static long nanoseconds(Edge edge, Load.Builder load) {
        return ProcessorBudget.of(edge, load.build()).nanoseconds();
    }
}
