package dev.seawall.testing;

import dev.seawall.Seawall;
import dev.seawall.capacity.Capacity;
import dev.seawall.change.Effect;
import dev.seawall.change.ResourceChange;
import dev.seawall.check.Finding;
import dev.seawall.check.Severity;
import dev.seawall.derive.Load;
import dev.seawall.model.Environment;
import dev.seawall.snapshot.DifferenceText;
import dev.seawall.snapshot.EdgeDifference;
import dev.seawall.snapshot.EdgeSnapshot;
import dev.seawall.units.RequestRate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Sentences about an edge. Each that does not hold says what is there instead. */
public final class EdgeAssert extends AbstractAssert<EdgeAssert, Object> {
    private static final int SECONDS = 60;

    private EdgeSnapshot snapshot;

    EdgeAssert(Object subject) {
        super(subject, EdgeAssert.class);
    }

    /**
     * That it is rendered as a committed folder has it, file by file: {@link Golden}.
     *
     * @param folder such as {@code src/test/goldens/prod}, from the folder of the build
     */
    public EdgeAssert matchesGolden(Path folder) {
        isNotNull();
        Golden.assertMatches(folder, snapshot());
        return this;
    }

    /** That clients may connect to a port of the balancer. */
    public EdgeAssert hasListener(int port) {
        isNotNull();
        List<Integer> ports = snapshot().listeners();
        if (!ports.contains(port)) {
            failWithMessage("no listener on port %d; there are %s", port, ports);
        }
        return this;
    }

    /** That a rule says ERROR, so that the environment can be neither rendered nor deployed. */
    public EdgeAssert refuses(RuleId rule) {
        List<Finding> found = Seawall.check(environment("refuses")).findings();
        if (found.stream().noneMatch(finding -> finding.severity() == Severity.ERROR && finding.rule().equals(rule.id()))) {
            List<Finding> same = found.stream().filter(finding -> finding.rule().equals(rule.id())).toList();
            List<Finding> errors = found.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
            failWithMessage("%s refuses nothing here; %s", rule, !same.isEmpty() ? "it says " + lines(same) : errors.isEmpty() ? "no rule says ERROR" : "these do:\n" + lines(errors));
        }
        return this;
    }

    /**
     * That a node's file has a line, whatever stands around it.
     *
     * @param path on the node's disk, {@code /etc/nginx/nginx.conf}
     * @param line without the spaces before it; a comment after it may be left out
     */
    public EdgeAssert rendersLine(String path, String line) {
        isNotNull();
        String content = snapshot().node().get(path);
        if (content == null) {
            failWithMessage("a node has no file %s; there are %s", path, snapshot().node().keySet());
            return this;
        }
        if (content.lines().map(String::strip).noneMatch(it -> it.equals(line.strip()) || it.startsWith(line.strip() + "  #"))) {
            String first = line.strip().split("[ =;]")[0];
            List<String> alike = content.lines().map(String::strip).filter(it -> it.startsWith(first)).toList();
            failWithMessage("%s has no line\n  %s\n%s", path, line.strip(), alike.isEmpty() ? "and none that begins with " + first : "it has\n  " + String.join("\n  ", alike));
        }
        return this;
    }

    /** That the fleet may grow to the nodes that so many requests of all clients take, also while one zone is lost; what is assumed of them, {@link Load} says. */
    public EdgeAssert fits(RequestRate rate) {
        Environment environment = environment("fits");
        int perSecond = rate.unit() == RequestRate.Unit.SECOND ? rate.requests() : Math.max(1, rate.requests() / SECONDS);
        Capacity capacity = Capacity.of(environment, Load.perSecond(perSecond).build(), environment.edge().network().zones().size());
        if (!capacity.fitsFleet()) {
            failWithMessage("%s takes %d nodes, and the fleet has %d at most; %s binds first", rate, capacity.nodes(), capacity.maximum(), capacity.bottleneck().name());
        }
        return this;
    }

    /** That deploying it over what a golden holds makes nothing anew, and takes nothing away that clients or backends know from outside. */
    public EdgeAssert replacesNothingSince(Path golden) {
        return replacesNothingSince(EdgeSnapshot.ofGolden(golden));
    }

    /** The same over any other edge. */
    public EdgeAssert replacesNothingSince(EdgeSnapshot earlier) {
        isNotNull();
        EdgeDifference difference = EdgeDifference.between(earlier, snapshot());
        List<ResourceChange> lost = new ArrayList<>(difference.with(Effect.REPLACED));
        lost.addAll(difference.with(Effect.REMOVED).stream().filter(change -> !change.outage().isEmpty()).toList());
        if (!lost.isEmpty()) {
            failWithMessage("it replaces what is there:\n%s", lost.stream().map(change -> "  " + DifferenceText.line(change)).collect(Collectors.joining("\n")));
        }
        if (difference.resources().isEmpty()) {
            failWithMessage("what it replaces is not known: %s", String.join(", ", difference.remarks()));
        }
        return this;
    }

    private EdgeSnapshot snapshot() {
        if (snapshot == null) {
            snapshot = actual instanceof EdgeSnapshot given ? given : EdgeSnapshot.of((Environment) actual);
        }
        return snapshot;
    }

    private Environment environment(String assertion) {
        isNotNull();
        if (!(actual instanceof Environment)) {
            throw new IllegalArgumentException(assertion + " is about an environment, and a snapshot does not hold the model; begin with assertThatEdge(environment)");
        }
        return (Environment) actual;
    }

    private static String lines(List<Finding> findings) {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }
}
