package dev.seawall.test.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pools, attempts and faults of backends, counted on both sides. */
@Tag("judge")
class UpstreamsTest {
    private static final String ONE = "10.20.112.10:8080";
    private static final String OTHER = "10.20.112.11:8080";
    private static final String STOCK = "10.20.112.12:8080";
    private static final String CLIENT = "203.0.113.30";
    private static final Pattern WORKER = Pattern.compile("pid=(\\d+)");

    private static Lab lab;

    @BeforeAll
    static void start() {
        lab = Lab.of(Edges.twoUpstreams()).serves();
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    /** Failures of the test before are forgotten with the workers that counted them. */
    @BeforeEach
    void forget() {
        lab.restarts();
        List.of(ONE, OTHER, STOCK).forEach(server -> {
            lab.backend(server).takeRequests();
            lab.backend(server).takeConnections();
        });
    }

    @Test
    void aThousandRequestsTakeAHandfulOfConnections() {
        assertThat(get("/orders/1", 1_000)).containsOnly(200);

        assertThat(lab.backend(ONE).takeConnections() + lab.backend(OTHER).takeConnections()).isBetween(1, 4);
        assertThat(lab.backend(ONE).takeRequests().size() + lab.backend(OTHER).takeRequests().size()).isEqualTo(1_000);
    }

    @Test
    void aWorkerKeepsOneHundredAndTwentyEightIdleConnections() {
        List<Integer> statuses = lab.world().run(() -> {
            // six connections on four workers: one has two hundred streams
            List<Http2> clients = new ArrayList<>();
            List<Integer> streams = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                clients.add(Http2.over(Connection.tls("203.0.113." + (40 + i), 443, "", "h2")));
            }
            for (int i = 0; i < 600; i++) {
                streams.add(clients.get(i % 6).get("edge", "/stock/slow"));
            }
            List<Integer> answered = new ArrayList<>();
            for (int i = 0; i < 600; i++) {
                answered.add(clients.get(i % 6).status(streams.get(i)));
            }
            for (Http2 client : clients) {
                client.close();
            }
            return answered;
        });

        assertThat(statuses).containsOnly(200);
        Map<String, Integer> idle = new TreeMap<>();
        Matcher worker = WORKER.matcher(lab.node().run("ss", "-Htnp", "state", "established", "dport", "=", ":8080"));
        while (worker.find()) {
            idle.merge(worker.group(1), 1, Integer::sum);
        }
        assertThat(Collections.max(idle.values())).as(idle.toString()).isEqualTo(128);
    }

    @Test
    void aPoisonPathTakesNoHealthyBackendOut() {
        List<Integer> poisoned = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        // three a second for five seconds; twenty failures of a server within five seconds would take it out
        for (int i = 0; i < 15; i++) {
            poisoned.addAll(get("/orders/poison", 1));
            others.addAll(get("/orders/1", 10));
        }

        assertThat(poisoned).containsOnly(502);
        assertThat(others).containsOnly(200);
    }

    /** Forty failures of each server, where twenty take it out: nobody else may notice that all are out. */
    @Test
    void serversThatAreAllOutServeOn() throws IOException {
        assertThat(get("/orders/poison", 40)).containsOnly(502);

        assertThat(get("/orders/1", 400)).containsOnly(200);
        assertThat(attempts("/orders/1")).isEqualTo(1);
        assertThat(lab.backend(ONE).takeRequests()).hasSizeGreaterThan(150);
        assertThat(lab.backend(OTHER).takeRequests()).hasSizeGreaterThan(150);
    }

    @Test
    void aPoisonRequestIsTriedTwice() {
        assertThat(get("/orders/poison", 1)).containsExactly(502);

        assertThat(lab.backend(ONE).takeRequests()).hasSize(1);
        assertThat(lab.backend(OTHER).takeRequests()).hasSize(1);
    }

    @Test
    void aDeadBackendCostsAFifthOfAnAttemptAndNoRequest() throws IOException {
        lab.backend(ONE).dies();
        try {
            assertThat(get("/orders/1", 500)).containsOnly(200);
            assertThat(get("/stock/1", 100)).containsOnly(200);
        } finally {
            lab.backend(ONE).lives();
        }

        assertThat(attempts("/orders/1")).isBetween(1.0, 1.2);
        assertThat(attempts("/stock/1")).isEqualTo(1);
    }

    @Test
    void aStalledBackendCostsOtherPathsNothing() throws IOException {
        lab.backend(ONE).stalls();
        try {
            var waiting = lab.world().begin(() -> Requests.get(CLIENT, "/orders/1", 8));
            assertThat(get("/stock/1", 500)).containsOnly(200);
            // a second of silence is all the time that a request has; round robin sends every other one to the stalled server
            assertThat(waiting.join()).hasSize(8).containsOnly(200, 504).contains(200);
        } finally {
            lab.backend(ONE).answers();
        }

        assertThat(seconds("/stock/1").average().orElseThrow()).isLessThan(0.2);
        assertThat(seconds("/orders/1").max().orElseThrow()).isBetween(1.0, 2.9);
    }

    @Test
    void aPostThatReachedABackendIsNeverRepeated() {
        assertThat(lab.world().run(() -> Requests.post(CLIENT, "/orders/poison")).status()).isEqualTo(502);
        assertThat(lab.backend(ONE).takeRequests().size() + lab.backend(OTHER).takeRequests().size()).isEqualTo(1);

        lab.backend(ONE).stalls();
        lab.backend(OTHER).stalls();
        assertThat(lab.world().run(() -> Requests.post(CLIENT, "/orders/1")).status()).isEqualTo(504);
        lab.backend(ONE).answers();
        lab.backend(OTHER).answers();
        assertThat(lab.backend(ONE).takeRequests().size() + lab.backend(OTHER).takeRequests().size()).isEqualTo(1);
    }

    @Test
    void aPostThatReachedNobodyIsServedByTheOther() {
        lab.backend(ONE).dies();
        try {
            for (int i = 0; i < 4; i++) {
                assertThat(lab.world().run(() -> Requests.post(CLIENT, "/orders/1")).status()).isEqualTo(200);
            }
        } finally {
            lab.backend(ONE).lives();
        }
        assertThat(lab.backend(OTHER).takeRequests()).hasSize(4);
    }

    private static List<Integer> get(String path, int requests) {
        return lab.world().run(() -> Requests.get(CLIENT, path, requests));
    }

    private static double attempts(String path) throws IOException {
        return log(path).stream().mapToInt(line -> line.get("upstream").asText().split(",").length).average().orElseThrow();
    }

    private static DoubleStream seconds(String path) throws IOException {
        return log(path).stream().mapToDouble(line -> line.get("seconds").asDouble());
    }

    private static List<JsonNode> log(String path) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : lab.accessLog().split("\n")) {
            JsonNode entry = new ObjectMapper().readTree(line);
            if (entry.get("uri").asText().equals(path)) {
                lines.add(entry);
            }
        }
        return lines;
    }
}
