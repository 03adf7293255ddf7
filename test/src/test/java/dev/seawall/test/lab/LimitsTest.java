package dev.seawall.test.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.seawall.model.nginx.RateLimit;
import dev.seawall.test.scenario.Scenarios;
import dev.seawall.units.RequestRate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The paper's limits as clients meet them: 500 requests a second and client, a burst of 100, 200 requests in progress. */
@Tag("judge")
class LimitsTest {
    private static final String PATH = "/api/v1/orders";
    /** The request within the rate, and those that may come with it at once. */
    private static final int AT_ONCE = 101;

    private static Lab lab;

    @BeforeAll
    static void start() {
        lab = Lab.of(Scenarios.seed()).serves();
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    @Test
    void twoClientsAtOnceGetFiveHundredASecondEach() {
        var one = lab.world().begin(() -> Paced.ask("203.0.113.7", "edge", PATH, 8, 1_000, 5));
        var other = lab.world().begin(() -> Paced.ask("203.0.113.8", "edge", PATH, 8, 1_000, 5));

        for (Paced.Granted granted : List.of(one.join(), other.join())) {
            assertThat(granted.rate(AT_ONCE)).as(granted.toString()).isCloseTo(500, within(10.0));
            assertThat(granted.limited()).isGreaterThan(1_500);
            assertThat(granted.other()).isZero();
        }
    }

    /** Else one who is refused writes as much as he sends, and fills the disk. */
    @Test
    void aLongRequestTakesAShortLineOfTheLog() {
        String query = "?from=13&q=" + "x".repeat(6_000);

        assertThat(lab.world().run(() -> Requests.get("203.0.113.13", PATH + query, 1))).containsExactly(200);

        String line = lab.accessLog().lines().filter(it -> it.contains("?from=13&")).findFirst().orElseThrow();
        assertThat(line).contains("\"uri\":\"" + (PATH + query).substring(0, 512) + "...\"").hasSizeLessThan(1_200);
    }

    @Test
    void aClientWithinTheRateIsNeverLimited() {
        Paced.Granted granted = lab.world().run(() -> Paced.ask("203.0.113.9", "edge", PATH, 4, 450, 3));

        assertThat(granted.limited() + granted.other()).as(granted.toString()).isZero();
        assertThat(granted.served()).isGreaterThan(1_250);
    }

    @Test
    void theBurstIsServedAtOnceAndWhatComesAfterItIsTooMany() {
        List<Integer> statuses = lab.world().run(() -> {
            try (Http2 client = Http2.over(Connection.tls("203.0.113.10", 443, "edge", "h2")); Http2 beside = Http2.over(Connection.tls("203.0.113.10", 443, "edge", "h2"))) {
                return statuses(List.of(client, beside), 240, 0);
            }
        });

        // 240 streams take a tenth of a second to write and count; 500 r/s grant one more every 2 ms
        assertThat(statuses).containsOnly(200, 429);
        assertThat(statuses.stream().filter(status -> status == 200).count()).isBetween((long) AT_ONCE, 180L);
    }

    @Test
    void aLimitedClientIsToldWhenToComeBack() {
        Answer limited = lab.world().run(() -> {
            try (Connection client = Connection.tls("203.0.113.11", 443)) {
                Answer answer = client.get("edge", PATH);
                for (int i = 0; i < 2_000 && answer.status() == 200; i++) {
                    answer = client.get("edge", PATH);
                }
                return answer;
            }
        });

        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.headers()).containsEntry("retry-after", "1").containsEntry("content-type", "application/problem+json").containsKey("strict-transport-security");
        assertThat(limited.body()).isEqualTo("{\"type\":\"about:blank\",\"title\":\"Too Many Requests\",\"status\":429}");
    }

    @Test
    void twoHundredRequestsOfAClientAreInProgressAndNoMore() {
        List<Integer> statuses = lab.world().run(() -> {
            try (Http2 one = Http2.over(Connection.tls("203.0.113.12", 443, "edge", "h2")); Http2 other = Http2.over(Connection.tls("203.0.113.12", 443, "edge", "h2"))) {
                // below the rate limit, and all before the first slow answer of half a second
                return statuses(List.of(one, other), 250, 300);
            }
        });

        assertThat(statuses.stream().filter(status -> status == 200).count()).isEqualTo(200);
        assertThat(statuses.stream().filter(status -> status == 429).count()).isEqualTo(50);
    }

    @Test
    void aZoneKeepsEveryClientThatItIsSizedFor() {
        int expected = 1_000;
        try (Lab small = Lab.of(Edges.relayed(expected, RateLimit.perClient(RequestRate.perMinute(1)).burst(0))).serves()) {
            List<Integer> second = small.world().run(() -> {
                for (int i = 0; i < expected; i++) {
                    relayed(i);
                }
                List<Integer> statuses = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    statuses.add(relayed(i));
                }
                return statuses;
            });

            // the oldest go first when room is made
            assertThat(second).hasSize(100).containsOnly(429);
        }
    }

    @Test
    void hostsOfOneIpv6NetworkAreOneClient() {
        try (Lab relay = Lab.of(Edges.relayed(1_000, RateLimit.perClient(RequestRate.perMinute(1)).burst(0))).serves()) {
            List<Integer> statuses = relay.world().run(() -> List.of(
                ProxyHeader.get("2001:db8:1:1::1", Edges.HOST, "/"), ProxyHeader.get("2001:db8:1:1:ffff::2", Edges.HOST, "/"), ProxyHeader.get("2001:db8:1:2::1", Edges.HOST, "/")));

            assertThat(statuses).containsExactly(200, 429, 200);
        }
    }

    private static int relayed(int client) throws IOException {
        return ProxyHeader.get("198.18." + client / 250 + "." + (1 + client % 250), Edges.HOST, "/");
    }

    private static List<Integer> statuses(List<Http2> connections, int streams, int millis) throws IOException, InterruptedException {
        String path = millis == 0 ? PATH : "/api/v1/slow";
        List<Integer> opened = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; i < streams; i++) {
            Client.sleepUntil(began + i * millis * 1_000_000L / streams);
            opened.add(connections.get(i % connections.size()).get("edge", path));
        }
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < streams; i++) {
            statuses.add(connections.get(i % connections.size()).status(opened.get(i)));
        }
        return statuses;
    }
}
