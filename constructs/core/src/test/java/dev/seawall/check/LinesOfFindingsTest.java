package dev.seawall.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Environment;
import dev.seawall.units.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of each rule's offending edge, every value that the finding is about leads to the line that calls the method that sets it, or, where the edge's source calls no such method, to what is around it. What is expected
 * is read from the source of the edges, not asked of the model.
 */
class LinesOfFindingsTest {
    private static final Path SOURCES = Path.of("src/test/java/dev/seawall/check");
    /** Calls whose names are not the components that they set. */
    private static final Map<String, String> CALLS = Map.ofEntries(Map.entry("minimum", "between"), Map.entry("maximum", "between"), Map.entry("maxFails", "ejectAfter"), Map.entry("http3", "withHttp3"),
        Map.entry("cache", "cacheFor|cache"), Map.entry("protocol", "grpc|webSocket"), Map.entry("ban", "recent|withoutBans"), Map.entry("listeners", "https|balancerTls|redirect"), Map.entry("upstreams", "named"), Map.entry("routes", "prefix|exact"),
        Map.entry("servers", "server"), Map.entry("headers", "header"), Map.entry("tags", "tag"), Map.entry("authorities", "signedBy"), Map.entry("cidr", "create|existing"), Map.entry("toPort", "redirect"),
        Map.entry("id", "prebaked|image"), Map.entry("upstream", "to"), Map.entry("balancerCidr", "zone"), Map.entry("subnets", "zone"), Map.entry("instanceTypes", "of|instanceTypes"), Map.entry("region", "of"),
        Map.entry("certificate", "certificate|secret"), Map.entry("window", "within"), Map.entry("serverName", "verified"));
    /** What is missing altogether has no line; the edges on which these fire are changed again where they are tested. */
    private static final Set<String> NOTHING_THERE = Set.of("EdgeHasListener", "EdgeHasRoute");

    static Stream<String> ids() {
        return RuleCases.ofModel().keySet().stream().filter(id -> !NOTHING_THERE.contains(id));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aFindingLeadsToTheCallsThatSetItsValues(String id) {
        List<Culprit> culprits = culprits(id);

        assertThat(culprits).isNotEmpty().allSatisfy(culprit -> {
            Pattern call = call(culprit.path());
            if (culprit.said()) {
                assertThat(line(culprit.place())).as(culprit.path()).containsPattern(call);
                assertThat(culprit.around()).startsWith(culprit.path());
            } else {
                assertThat(about(culprit.path(), offending(id))).as(culprit.path()).doesNotContainPattern(call);
                assertThat(culprit.path()).startsWith(culprit.around());
            }
        });
    }

    /** Defaults and what is missing are rarely what a finding is about: a model that forgets its lines would make more of these. */
    @Test
    void mostValuesWereSaid() {
        List<Culprit> all = ids().flatMap(id -> culprits(id).stream()).toList();

        assertThat(all).hasSizeGreaterThan(130);
        assertThat(all.stream().filter(culprit -> !culprit.said())).hasSize(29);
    }

    @Test
    void noRuleIsLeftOutThatHasALine() {
        Set<String> silent = new TreeSet<>();
        RuleCases.ofModel().keySet().stream().filter(id -> culprits(id).isEmpty()).forEach(silent::add);

        assertThat(silent).containsExactlyInAnyOrderElementsOf(NOTHING_THERE);
    }

    private static List<Culprit> culprits(String id) {
        Environment environment = RuleCases.firing(id);
        List<Culprit> culprits = new ArrayList<>();
        Rules.check(environment).findings().stream().filter(finding -> finding.rule().equals(id)).forEach(finding -> culprits.addAll(Culprit.of(environment, finding)));
        return culprits;
    }

    /** The call of the last name in a path; of {@code kernel.override[key]} with that key. */
    private static Pattern call(String path) {
        boolean keyed = path.startsWith("kernel.override[") || path.startsWith("boot.minimumVersion[") || path.startsWith("tags[");
        String key = keyed ? "\\(\"" + Pattern.quote(path.substring(path.indexOf('[') + 1, path.indexOf(']'))) + "\"" : "\\(";
        String name = path.replaceAll("\\[[^\\]]*\\]", "").replaceFirst(".*\\.", "");
        return Pattern.compile("\\b(" + CALLS.getOrDefault(name, name) + ")" + key);
    }

    private static String line(Place place) {
        return lines(place.file()).get(place.line() - 1);
    }

    /** The source of the edge on which a rule fires: from its id to what it says then. */
    private static String offending(String id) {
        for (String file : List.of("FirstRuleCases.java", "UpstreamRuleCases.java", "BalancerRuleCases.java", "NodeRuleCases.java", "StrangerRuleCases.java", "SecondStrangerRuleCases.java", "ThirdStrangerRuleCases.java",
            "FourthStrangerRuleCases.java")) {
            String text = String.join("\n", lines(file));
            int from = text.indexOf("cases.rule(\"" + id + "\"");
            if (from >= 0) {
                return text.substring(from, text.indexOf(" " + id + " ", from));
            }
        }
        throw new AssertionError("no case of " + id);
    }

    /** The part of it that is about a path: of several upstreams the calls on that one. */
    private static String about(String path, String source) {
        if (!path.startsWith("nginx.upstreams[")) {
            return source;
        }
        String begins = "named(\"" + path.substring(path.indexOf('[') + 1, path.indexOf(']')) + "\")";
        return Stream.of(source.split("(?=named\\()")).filter(part -> part.startsWith(begins)).findFirst().orElse("");
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(SOURCES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
