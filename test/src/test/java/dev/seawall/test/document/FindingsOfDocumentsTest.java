package dev.seawall.test.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.check.Culprit;
import dev.seawall.check.RuleCases;
import dev.seawall.check.Rules;
import dev.seawall.document.EdgeDocument;
import dev.seawall.model.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule's offending edge, written as a document and read again: what the finding is about leads to the very key, wherever the program that wrote it had said so. */
class FindingsOfDocumentsTest {
    /** Keys whose names are not those of the components that they set. */
    private static final Map<String, String> KEYS = Map.ofEntries(Map.entry("maxFails", "failures"), Map.entry("http3", "withHttp3"), Map.entry("cache", "cacheFor|cache"), Map.entry("listeners", "https|balancerTls|redirect|port"),
        Map.entry("upstreams", "named"), Map.entry("routes", "prefix|exact"), Map.entry("servers", "server"), Map.entry("cidr", "create|cidr"), Map.entry("authorities", "signedBy"), Map.entry("upstream", "to"),
        Map.entry("certificate", "secret|certificate"), Map.entry("subnets", "zone"), Map.entry("window", "within"), Map.entry("limit", "perClient|limit"),
        Map.entry("clientCertificates", "signedBy"), Map.entry("protocol", "grpc|webSocket"), Map.entry("serverName", "verified"));

    static Stream<String> ids() {
        return RuleCases.ofModel().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aFindingLeadsToTheVeryKey(String id) {
        String document = EdgeDocument.yaml(RuleCases.firing(id), false);
        Environment read = DocumentsAreInversesTest.read("edge.yaml", document);

        assertThat(culprits(id, read)).allSatisfy(culprit -> {
            String line = document.lines().toList().get(culprit.place().line() - 1);
            String before = line.substring(0, culprit.place().column() - 1);
            if (culprit.said()) {
                assertThat(line).as(culprit.path()).containsPattern(key(culprit.path()));
                assertThat(before).as(culprit.path()).matches("[ -]*|.*: ['\"\\[]?");
            } else {
                assertThat(about(culprit.path(), document)).as(culprit.path()).doesNotContainPattern(key(culprit.path()));
                assertThat(culprit.path()).startsWith(culprit.around());
            }
        });
    }

    /** Of the same values as in the program, less those that it said as they are by default, which an export leaves out. */
    @Test
    void mostValuesWereSaid() {
        List<Culprit> all = ids().flatMap(id -> culprits(id, DocumentsAreInversesTest.read("edge.yaml", EdgeDocument.yaml(RuleCases.firing(id), false))).stream()).toList();

        assertThat(all).hasSizeGreaterThan(130);
        assertThat(all.stream().filter(culprit -> !culprit.said())).hasSize(32);
    }

    /** The key of the last name in a path; of {@code kernel.override[key]} that key. */
    private static Pattern key(String path) {
        boolean keyed = path.endsWith("]") && (path.startsWith("kernel.") || path.startsWith("boot.") || path.startsWith("tags") || path.contains("headers["));
        String name = path.replaceAll("\\[[^\\]]*\\]", "").replaceFirst(".*\\.", "");
        return Pattern.compile("(?m)^[ -]*(" + (keyed ? Pattern.quote(path.substring(path.lastIndexOf('[') + 1, path.length() - 1)) : KEYS.getOrDefault(name, name)) + "):");
    }

    /** The layer of the document that a path is in; of several upstreams that one. */
    private static String about(String path, String document) {
        String begin = path.startsWith("nginx.upstreams[") ? "    - named: " + path.substring(path.indexOf('[') + 1, path.indexOf(']')) + "\n" : "  " + path.replaceFirst("\\..*", "") + ":\n";
        int from = document.indexOf(begin);
        int to = document.indexOf(begin.startsWith("    -") ? "\n    - " : "\n  ", from + begin.length() - 1);
        while (to >= 0 && !begin.startsWith("    -") && document.charAt(to + 3) == ' ') {
            to = document.indexOf("\n  ", to + 1);
        }
        return from < 0 ? "" : document.substring(from, to < 0 ? document.length() : to);
    }

    private static List<Culprit> culprits(String id, Environment environment) {
        List<Culprit> culprits = new ArrayList<>();
        Rules.check(environment).findings().stream().filter(finding -> finding.rule().equals(id)).forEach(finding -> culprits.addAll(Culprit.of(environment, finding)));
        return culprits;
    }
}
