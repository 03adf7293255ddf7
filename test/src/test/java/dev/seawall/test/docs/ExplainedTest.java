package dev.seawall.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.Seawall;
import dev.seawall.check.Rules;
import dev.seawall.cli.explain.LineOfFile;
import dev.seawall.cli.explain.Names;
import dev.seawall.node.NodeFile;
import dev.seawall.node.Provenance;
import dev.seawall.test.options.OptionMethods;
import dev.seawall.test.scenario.Scenarios;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./seawall explain} answers: there is a word about every name that Seawall writes, and every line. */
class ExplainedTest {
    private static final Names NAMES = Names.read();

    @Test
    void everyRuleAndEveryOptionIsExplained() {
        assertThat(Rules.ids()).allSatisfy(rule -> assertThat(NAMES.find(rule)).isPresent());
        assertThat(OptionMethods.names()).allSatisfy(option -> assertThat(NAMES.find(option)).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"fleet.minimum, Fleet.between(", "nginx.backlog, Nginx.backlog(", "nginx.upstreams[backend].readTimeout, Upstream.readTimeout(", "nginx.routes[2].headers, Route.header(",
        "balancer.healthCheck.interval, HealthCheck.interval(", "firewall.ban.window, HostFirewall.within(", "kernel.override[net.core.somaxconn], Kernel.override(",
        "balancer.listeners[443].http3, Listener.Https.withHttp3(", "prod.network.zones, CreatedNetwork.zones(", "tags[team], Edge.tag(", "VpcLasts, VpcLasts", "NamePlain, NamePlain"})
    void aPathThatAFindingWritesIsTheOptionThatSetsIt(String path, String explained) {
        assertThat(NAMES.find(path)).hasValueSatisfying(text -> assertThat(text).startsWith(explained));
    }

    @Test
    void everyLineOfEveryFileOfANodeHasATemplateAndAReason() {
        Set<String> bare = new TreeSet<>();
        forEachLine((file, lines, number) -> {
            Provenance made = Provenance.of(file.path(), lines, number).orElseThrow(() -> new AssertionError(file.path()));
            assertThat(Path.of("../templates", made.template())).isRegularFile();
            if (made.reason().isEmpty()) {
                bare.add(file.path());
            }
        });

        assertThat(bare).as("files that say neither why a line is there nor what they are for").isEmpty();
    }

    @Test
    void everyOptionThatAFileNamesIsExplainedAtItsLine() {
        LineOfFile explained = new LineOfFile(NAMES);
        forEachLine((file, lines, number) -> Provenance.of(file.path(), lines, number).orElseThrow().options().forEach(option -> {
            assertThat(NAMES.find(option)).as(file.path() + ":" + number + " " + option).isPresent();
            assertThat(explained.explain(file.path(), lines, number).orElseThrow()).contains(NAMES.find(option).orElseThrow());
        }));
    }

    @Test
    void everyFileThatCanBeExplainedIsOneThatSomeNodeHas() {
        Set<String> rendered = new TreeSet<>();
        forEachLine((file, lines, number) -> rendered.add(file.path()));

        assertThat(Provenance.paths()).containsExactlyElementsOf(rendered);
    }

    private interface Line {
        void of(NodeFile file, List<String> lines, int number);
    }

    /** Of all scenarios; comments and empty lines are none. */
    private static void forEachLine(Line test) {
        Scenarios.all().values().forEach(environment -> Seawall.node(environment).files().forEach(file -> {
            List<String> lines = file.content().lines().toList();
            for (int number = 1; number <= lines.size(); number++) {
                String line = lines.get(number - 1).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    test.of(file, lines, number);
                }
            }
        }));
    }
}
