package dev.seawall.test.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.test.scenario.Scenarios;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What reaches a backend, whatever was sent: one normal form.
 *
 * <p>The method, the target as the client wrote it (the backend must read it as NGINX did, so an encoded slash stays one), HTTP/1.1, one name that is served, one client, one length, and
 * nothing that a client said about itself or that concerns one hop.
 */
@Tag("judge")
class RequestsTest {
    private static final Pattern CLIENT = Pattern.compile("\r\nX-Real-IP: ([0-9.]+)\r\n");
    private static final Pattern START = Pattern.compile("[A-Za-z-]+ [!-~\u0080-\u00ff]+ HTTP/1\\.1");
    /** NGINX refuses NUL, CR and LF in a value, and passes on other control characters, which cannot end one. */
    private static final Pattern FIELD = Pattern.compile("([A-Za-z0-9!#$%&'*+.^`|~()-]+): ?([^\\x00\\r\\n]*)");
    private static final Set<String> ONE_HOP = Set.of("connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade", "http2-settings", "expect");
    private static final Set<String> FORGEABLE = Set.of("forwarded", "proxy", "x-original-url", "x-rewrite-url", "x-forwarded-prefix", "x-forwarded-scheme", "x-forwarded-server",
        "x-forwarded-ssl", "front-end-https", "cf-connecting-ip", "true-client-ip", "x-client-ip", "x-cluster-client-ip");

    @Test
    void everyRequestIsRefusedOrReachesABackendInOneForm() {
        List<Corpus.Case> cases = Corpus.read();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(200);

        Map<String, List<String>> reached = reached("arm64", "green.example.com", cases);

        SoftAssertions all = new SoftAssertions();
        for (Corpus.Case one : cases) {
            int seen = reached.getOrDefault(one.client(), List.of()).size();
            all.assertThat(seen == 0 ? "refused" : seen == 1 ? "reaches" : "twice").as(one.protocol() + " " + one.name() + " " + reached.get(one.client())).isEqualTo(one.expected());
        }
        all.assertAll();
    }

    @Test
    void theOlderNginxLetsNoOtherFormThrough() {
        reached("debian-12", "legacy.example.com", Corpus.read());
    }

    /** Where the balancer ends TLS, NGINX knows neither the scheme nor the port that the client used. */
    @Test
    void aRedirectOfNginxItselfNamesAPathAlone() {
        try (Lab lab = Lab.of(Edges.cached()).serves()) {
            Answer answer = lab.client("203.0.113.72").get("atlas.example.com", "/live");

            assertThat(answer.status()).isEqualTo(301);
            assertThat(answer.headers()).containsEntry("location", "/live/");
        }
    }

    /** What backends saw, by client, each in the normal form, and as often as clients were told that they were served. */
    private static Map<String, List<String>> reached(String scenario, String host, List<Corpus.Case> cases) {
        List<Integer> served;
        List<String> requests = new ArrayList<>();
        try (Lab lab = Lab.of(Scenarios.all().get(scenario)).serves()) {
            var sent = new ArrayList<>(cases);
            served = lab.world().run(() -> new ArrayList<>(Corpus.send(sent, host)));
            requests.addAll(lab.backend("10.20.112.10:8080").takeRequests());
            requests.addAll(lab.backend("10.20.112.11:8080").takeRequests());
        }
        Map<String, List<String>> byClient = new HashMap<>();
        SoftAssertions all = new SoftAssertions();
        for (String request : requests) {
            Matcher client = CLIENT.matcher(request);
            String address = client.find() ? client.group(1) : "nobody";
            byClient.computeIfAbsent(address, any -> new ArrayList<>()).add(request);
            all.assertThat(fault(request, address, host)).as(request).isEmpty();
        }
        for (Corpus.Case one : cases) {
            all.assertThat(byClient.getOrDefault(one.client(), List.of())).as("served " + one.protocol() + " " + one.name()).hasSize(served.get(one.number()));
        }
        all.assertAll();
        return byClient;
    }

    /** What is not in the normal form; empty when all is. */
    private static String fault(String request, String client, String host) {
        String[] lines = request.substring(0, request.indexOf("\r\n\r\n")).split("\r\n", -1);
        if (!START.matcher(lines[0]).matches()) {
            return "start line " + lines[0];
        }
        Map<String, String> fields = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            Matcher field = FIELD.matcher(lines[i]);
            if (!field.matches()) {
                return "line " + lines[i];
            }
            String name = field.group(1).toLowerCase(Locale.ROOT);
            if (fields.put(name, field.group(2)) != null && !name.equals("cookie")) {
                return "twice " + name;
            }
            if (ONE_HOP.contains(name) || FORGEABLE.contains(name)) {
                return "passed on " + lines[i];
            }
        }
        Map<String, String> expected = new TreeMap<>(Map.of("host", host, "x-real-ip", client, "x-forwarded-for", client, "x-forwarded-proto", "https", "x-forwarded-host", host,
            "x-forwarded-port", "443"));
        expected.entrySet().removeIf(entry -> entry.getValue().equals(fields.get(entry.getKey())));
        if (!expected.isEmpty()) {
            return "differs in " + expected;
        }
        return fields.getOrDefault("x-request-id", "").matches("[0-9a-f]{32}") ? "" : "no request id";
    }
}
