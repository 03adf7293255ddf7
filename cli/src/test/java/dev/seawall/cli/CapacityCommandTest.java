package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Environment;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityCommandTest {
    private static final Supplier<List<Environment>> TWO = () -> List.of(Edges.environment("dev"), Edges.environment("prod"));

    @Test
    void theAnswerComesFirst() {
        Run run = Run.of(TWO, "capacity", "--env", "prod");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("""
            prod: 50,000 requests/s of 1,024 bytes, answers of 2,048 bytes, 500 handshakes/s
            connections of 60 s, servers that answer in 10 ms, 3 zones

            3 nodes carry it: 2 by load, 3 so that each zone has as many and the others carry it without one
            the fleet goes from 3 to 12
            first bottleneck: network, 30,243 requests/s a node at 50 %
            then: processor, 37,713 requests/s a node at 50 %
            then: pool of backend, 51,200 requests/s a node at 100 %
            without a zone: 2 nodes, the tightest is pool of backend at 49 %
            """).contains("    published: 1562 Mbit/s are sustained in each direction", "    measured: 14.8 us a small request over TLS, 15.1 us one with this answer, 207.2 us a handshake", "    assumed: 600 bytes a line");
    }

    @Test
    void everyPartOfTheLoadCanBeSaid() {
        Run run = Run.of(TWO, "capacity", "--env", "prod", "--rate", "1000", "--request", "700", "--response", "3000", "--handshakes", "1", "--lifetime", "5", "--upstream-time", "20", "--zones", "1");

        assertThat(run.out()).startsWith("""
            prod: 1,000 requests/s of 700 bytes, answers of 3,000 bytes, 1 handshakes/s
            connections of 5 s, servers that answer in 20 ms, 1 zone

            1 node carries it: 1 by load
            """).contains("\nwithout its zone: none is left\n");
    }

    @Test
    void partsThatARefusalOrASessionMakesCheaperAreSaid() {
        Run run = Run.of(TWO, "capacity", "--env", "prod", "--rate", "50000", "--refused", "20000", "--handshakes", "5000", "--resumed", "4000");

        assertThat(run.out()).startsWith("prod: 50,000 requests/s of 1,024 bytes, 20,000 of them refused, answers of 2,048 bytes, 5,000 handshakes/s, 4,000 of them resumed\n")
            .contains("\n    measured: 137.6 us a resumed handshake\n    measured: 7.8 us a refused request\n    measured: connection tracking, 1.08 times\n");
        assertThat(Run.of(TWO, "capacity", "--env", "prod").out()).doesNotContain("resumed", "refused");
    }

    @Test
    void aLoadBeyondTheFleetSaysWhatToRaiseAndFails() {
        Run run = Run.of(TWO, "capacity", "--env", "prod", "--rate", "1000000");

        assertThat(run.out()).contains("\nthe fleet goes from 3 to 12, too few: raise fleet.maximum to 36 or more\n");
        assertThat(run.code()).isEqualTo(1);
        assertThat(Run.of(TWO, "capacity", "--env", "prod", "--rate", "50000").code()).isZero();
    }

    @Test
    void everyEnvironmentIsAnswered() {
        assertThat(Run.of(TWO, "capacity").out().lines().filter(line -> line.contains(" requests/s of "))).extracting(line -> line.split(":")[0]).containsExactly("dev", "prod");
        assertThat(Run.of(TWO, "capacity", "--format", "json").out().lines().filter(line -> line.contains("\"environment\":"))).hasSize(2);
    }

    @Test
    void anEdgeThatCannotWorkHasNoCapacity() {
        Run run = Run.of(() -> List.of(Edges.unsound("prod")), "capacity");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("ERROR RouteUpstreamExists prod.nginx.routes[1]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--rate 0             | ERROR LoadInRange seawall capacity --rate: 0 is not 1 to 10000000 (a second, beyond it one edge is the wrong answer); choose a value in that range",
        "--rate 1e3           | ERROR CommandLineKnown seawall capacity --rate: 1e3 is no whole number; write digits alone, --rate 50",
        "--rate -5            | ERROR CommandLineKnown seawall capacity --rate: -5 is no whole number; write digits alone, --rate 50",
        "--rate 9 --refused 10 | ERROR LoadInRange seawall capacity --refused: 10 is not 0 to 9 (a second, a part of the requests); choose a value in that range",
        "--rate 9 --resumed 2 | ERROR LoadInRange seawall capacity --resumed: 2 is not 0 to 1 (a second, a part of the handshakes); choose a value in that range",
        "--request 0          | ERROR LoadInRange seawall capacity --request: 0 is not 1 to 104857600 (bytes, beyond it one edge is the wrong answer); choose a value in that range",
        "--response 999999999 | ERROR LoadInRange seawall capacity --response: 999999999 is not 1 to 104857600 (bytes, beyond it one edge is the wrong answer); choose a value in that range",
        "--lifetime 0         | ERROR LoadInRange seawall capacity --lifetime: 0 s is not 1 s to 86400 s (a connection that lives a day is replaced with its node); choose a duration in that range",
        "--upstream-time 0    | ERROR LoadInRange seawall capacity --upstream-time: 0 ms is not 1 to 3600000 ms (an upstream's longest read timeout); choose a duration in that range",
        "--zones 7            | ERROR LoadInRange seawall capacity --zones: 7 is not 1 to 6 (zones of a Region); choose a number in that range",
        "--format jsn         | ERROR CommandLineKnown seawall capacity --format: jsn is none of the formats human, json; did you mean json?",
    })
    void aWrongNumberIsOneLineAndExitCodeTwo(String line, String expected) {
        assertThat(Run.of(TWO, ("capacity " + line).split(" "))).isEqualTo(new Run(2, "", expected + "\n"));
    }
}
