package dev.seawall.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.units.Bytes;
import dev.seawall.units.RefusedValue;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients send, and what follows from it alone. */
class LoadTest {
    @Test
    void whatIsNotSaidIsAssumed() {
        assertThat(Load.perSecond(50_000).build()).isEqualTo(new Load(50_000, 0, Bytes.of(1_024), Bytes.of(2_048), 500, 0, Duration.ofSeconds(60), Duration.ofMillis(10)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "100, 1", "101, 2", "10000000, 100000"})
    void oneRequestInAHundredBringsAConnection(long requests, long handshakes) {
        assertThat(Load.perSecond(requests).build().handshakes()).isEqualTo(handshakes);
    }

    /** Little's law: 500 connections a second that live a minute are 30,000. */
    @Test
    void whatBeginsAndLastsIsThereAtATime() {
        assertThat(Load.perSecond(50_000).build().clients()).isEqualTo(30_000);
        assertThat(Load.perSecond(50_000).handshakes(0).build().clients()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"50000, 10, 500", "1, 1, 1", "999, 1, 1", "1001, 1, 2", "10000000, 3600000, 36000000000"})
    void requestsWaitAsLongAsTheirServerTakes(long requests, long milliseconds, long waiting) {
        assertThat(Load.perSecond(requests).upstreamTime(Duration.ofMillis(milliseconds)).build().inFlight()).isEqualTo(waiting);
    }

    @Test
    void whatALimitRefusesWaitsForNoServer() {
        Load load = Load.perSecond(50_000).refused(20_000).build();

        assertThat(load.served()).isEqualTo(30_000);
        assertThat(load.inFlight()).isEqualTo(300);
        assertThat(Load.perSecond(50_000).refused(50_000).build().inFlight()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"101 | 0 | load.refused: 101 is not 0 to 100 (a second, a part of the requests)", "-1 | 0 | load.refused: -1 is not 0 to 100 (a second, a part of the requests)",
        "0 | 11 | load.resumed: 11 is not 0 to 10 (a second, a part of the handshakes)", "0 | -1 | load.resumed: -1 is not 0 to 10 (a second, a part of the handshakes)"})
    void aPartIsNoMoreThanTheWhole(long refused, long resumed, String message) {
        assertThatThrownBy(() -> Load.perSecond(100).handshakes(10).refused(refused).resumed(resumed).build()).isInstanceOf(RefusedValue.class).hasMessage(message + "; choose a value in that range");
    }

    @Test
    void aPartMayBeTheWhole() {
        assertThat(Load.perSecond(100).handshakes(10).refused(100).resumed(10).build()).extracting(Load::refused, Load::resumed).containsExactly(100L, 10L);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 0, 1, 1, load.requests", "10000001, 1, 1, 0, 1, 1, load.requests", "1, 0, 1, 0, 1, 1, load.request", "1, 1, 104857601, 0, 1, 1, load.response", "1, 1, 1, -1, 1, 1, load.handshakes",
        "1, 1, 1, 0, 0, 1, load.lifetime", "1, 1, 1, 0, 86401, 1, load.lifetime", "1, 1, 1, 0, 1, 0, load.upstreamTime", "1, 1, 1, 0, 1, 3600001, load.upstreamTime"})
    void whatNoEdgeGetsIsRefusedByName(long requests, long request, long response, long handshakes, long lifetime, long upstream, String path) {
        assertThatThrownBy(() -> Load.perSecond(requests).request(Bytes.of(request)).response(Bytes.of(response)).handshakes(handshakes).lifetime(Duration.ofSeconds(lifetime))
            .upstreamTime(Duration.ofMillis(upstream)).build()).isInstanceOfSatisfying(RefusedValue.class, refused -> assertThat(refused.path()).isEqualTo(path));
    }
}
