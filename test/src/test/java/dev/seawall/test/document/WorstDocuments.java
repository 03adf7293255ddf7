package dev.seawall.test.document;

import dev.seawall.document.EdgeDocument;
import dev.seawall.document.RefusedDocument;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** A program that reads documents of a mebibyte, each the worst of its kind, and prints a line for one that takes longer than a second of the processor or ends otherwise than refused or read. */
final class WorstDocuments {
    private static final int LARGEST = 1 << 20;
    private static final long SECOND = 1_000_000_000;
    private static final String EDGE = "environment: prod\nregion: eu-central-1\nedge:\n  named: shop\n  network: {create: 10.0.0.0/16}\n  fleet: {instanceTypes: [c6id.xlarge]}\n";

    private WorstDocuments() {}

    public static void main(String[] args) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        documents().forEach((name, text) -> {
            byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
            if (bytes.length > LARGEST || bytes.length < LARGEST * 9 / 10) {
                System.out.println(name + " has " + bytes.length + " bytes");
            }
            long began = clock.getCurrentThreadCpuTime();
            try {
                EdgeDocument.read(name, bytes);
            } catch (RefusedDocument refused) {
                // as it should be
            } catch (Throwable failure) {
                System.out.println(name + ": " + failure);
            }
            long took = clock.getCurrentThreadCpuTime() - began;
            if (took > SECOND) {
                System.out.println(name + " took " + took / 1_000_000 + " ms");
            }
        });
        System.out.println("read " + documents().size());
    }

    private static Map<String, Supplier<String>> documents() {
        Map<String, Supplier<String>> documents = new TreeMap<>();
        for (String piece : new String[] {"[", "{", "[[", "{a: ", "- ", "? ", ": ", "a: ", "[a, ", "{a, ", "[,", "!a ", "&a ", "*a ", "&a [*a, ", "- &a\n", "---\n", "--- ", "...\n", "%YAML 1.2\n", "#\n", "# ", "\n", " ", "\r\n",
            "x", "x ", "x\n", "9", "0", "1_", "1:", "1.", "é", "\ud83d\ude00", "\"", "\"\" ", "'", "''", "\\", "|\n", ">\n x\n", "x: |\n x\n", "a:\n", "- a\n", "- []\n", "- {}\n", "-\n", "? a\n", "<<: ", "a: &a {<<: *a}\n", "true\n", "~ "}) {
            documents.put("piece " + piece.strip() + " .yaml", () -> piece.repeat(LARGEST / piece.getBytes(StandardCharsets.UTF_8).length));
            documents.put("after a key " + piece.strip() + " .yaml", () -> "environment: " + piece.repeat((LARGEST - 13) / piece.getBytes(StandardCharsets.UTF_8).length));
            documents.put("in quotes " + piece.strip() + " .yaml", () -> "environment: '" + piece.repeat((LARGEST - 15) / piece.getBytes(StandardCharsets.UTF_8).length) + "'");
            documents.put("piece " + piece.strip() + " .json", () -> piece.repeat(LARGEST / piece.getBytes(StandardCharsets.UTF_8).length));
            documents.put("value " + piece.strip() + " .json", () -> "{\"environment\": \"" + piece.repeat((LARGEST - 20) / piece.getBytes(StandardCharsets.UTF_8).length) + "\"}");
        }
        documents.put("escapes.yaml", () -> "environment: \"" + "\\u0041".repeat(LARGEST / 6 - 3) + "\"");
        documents.put("escapes.json", () -> "{\"environment\": \"" + "\\u0041".repeat(LARGEST / 6 - 4) + "\"}");
        documents.put("numbers.json", () -> "{\"environment\": " + "9".repeat(LARGEST - 30) + "}");
        documents.put("indents.yaml", () -> grown("", i -> " ".repeat(i) + "a:\n"));
        documents.put("keys.yaml", () -> grown("", i -> "key" + i + ": x\n"));
        documents.put("quoted keys.yaml", () -> grown("", i -> "\"key" + i + "\": {}\n"));
        documents.put("flow keys.yaml", () -> grown("{", i -> "key" + i + ": x, "));
        documents.put("keys.json", () -> grown("{\"a\": 1", i -> ", \"key" + i + "\": 1") + "}");
        documents.put("long keys.yaml", () -> grown("", i -> i + "x".repeat(100_000) + ": x\n"));
        documents.put("servers.yaml", () -> grown(EDGE + "  upstream:\n    - named: a\n      server:\n", i -> "        - 10.0.0.1:" + (1 + i % 65_000) + "\n"));
        documents.put("bad servers.yaml", () -> grown(EDGE + "  upstream:\n    - named: a\n      server:\n", i -> "        - 10.0.0.x" + i + "\n"));
        documents.put("upstreams.yaml", () -> grown(EDGE + "  upstream:\n", i -> "    - {named: a" + i + ", server: [a:80]}\n"));
        documents.put("listeners.yaml", () -> grown(EDGE + "  listener:\n", i -> "    - https: " + (1 + i % 65_000) + "\n"));
        documents.put("routes.yaml", () -> grown(EDGE + "  route:\n", i -> "    - {prefix: /" + i + ", to: a, limit: {perClient: 1r/s}}\n"));
        documents.put("headers.yaml", () -> grown(EDGE + "  route:\n    - prefix: /\n      to: a\n      header:\n", i -> "        A" + i + ": x\n"));
        documents.put("tags.yaml", () -> grown(EDGE + "  tag:\n", i -> "    a" + i + ": x\n"));
        documents.put("accepted.yaml", () -> grown(EDGE + "  accept:\n", i -> "    - {rule: A, path: a" + i + ", reason: x, until: \"2027-03-31\"}\n"));
        documents.put("overrides.yaml", () -> grown(EDGE + "  kernel:\n    override:\n", i -> "      net.a" + i + ": {value: x, reason: x}\n"));
        documents.put("packages.yaml", () -> grown(EDGE + "  boot:\n    minimumVersion:\n", i -> "      package" + i + ": 1.2.3\n"));
        documents.put("hosts.yaml", () -> grown(EDGE + "  nginx:\n    hosts:\n", i -> "      - host" + i + ".example\n"));
        documents.put("blocks.yaml", () -> grown(EDGE + "  balancer:\n    allowedClients:\n", i -> "      - 10." + i % 256 + "." + i / 256 % 256 + ".0/24\n"));
        documents.put("ports.yaml", () -> grown(EDGE + "  firewall:\n    recent: true\n    internalPorts:\n", i -> "      - " + (1 + i) + "\n"));
        documents.put("types.yaml", () -> grown(EDGE.replace("[c6id.xlarge]}", "["), i -> "c6id.xlarge, "));
        documents.put("zones.yaml", () -> grown(EDGE.replace("10.0.0.0/16}", "10.0.0.0/16, zones: ["), i -> "eu-central-1a, "));
        documents.put("description.yaml", () -> EDGE + "  description: " + "x".repeat(LARGEST - 200));
        return documents;
    }

    private static String grown(String start, IntFunction<String> part) {
        StringBuilder text = new StringBuilder(start);
        for (int i = 0; ; i++) {
            String next = part.apply(i);
            if (text.length() + next.length() >= LARGEST) {
                return text.toString();
            }
            text.append(next);
        }
    }
}
