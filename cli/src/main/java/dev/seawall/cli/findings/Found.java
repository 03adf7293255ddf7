package dev.seawall.cli.findings;

import dev.seawall.check.Culprit;
import dev.seawall.check.Finding;
import dev.seawall.check.Report;
import dev.seawall.model.Acceptance;
import dev.seawall.model.Environment;
import dev.seawall.units.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A finding as it is told.
 *
 * @param environment the name of the one that it is about; empty for what was refused before there was any
 * @param finding what was found; its path begins with the environment
 * @param culprits the lines of the user's program that it is about
 * @param accepted why the user lives with it, if they do
 */
public record Found(String environment, Finding finding, List<Culprit> culprits, Optional<Acceptance> accepted) implements Comparable<Found> {
    /** What a report says of an environment: the findings, then the accepted ones. */
    public static List<Found> of(Environment environment, Report report) {
        List<Found> all = new ArrayList<>();
        report.findings().forEach(finding -> all.add(of(environment, finding, Optional.empty())));
        report.accepted().forEach(one -> all.add(of(environment, one.finding(), Optional.of(one.acceptance()))));
        return all;
    }

    private static Found of(Environment environment, Finding finding, Optional<Acceptance> accepted) {
        String name = environment.name().value();
        return new Found(name, finding.within(name), Culprit.of(environment, finding), accepted);
    }

    /** What was refused before there was an environment, and at which line. */
    public static Found refused(Finding finding, Optional<Place> line) {
        List<Culprit> culprits = line.map(place -> List.of(new Culprit(finding.path(), place, "", true))).orElse(List.of());
        return new Found("", finding, culprits, Optional.empty());
    }

    /** The command that says more about it. */
    String explain() {
        return "./seawall explain " + finding.rule();
    }

    /** Findings before accepted ones, each as findings are sorted; what is refused of a document in the order of its lines. */
    @Override
    public int compareTo(Found other) {
        int order = Boolean.compare(accepted.isPresent(), other.accepted.isPresent());
        order = order != 0 ? order : ofDocument().compareTo(other.ofDocument());
        order = order != 0 || ofDocument().isEmpty() ? order : Integer.compare(place().line(), other.place().line());
        order = order != 0 || ofDocument().isEmpty() ? order : Integer.compare(place().column(), other.place().column());
        return order != 0 ? order : finding.compareTo(other.finding);
    }

    /** The document that was refused; empty for anything else. */
    private String ofDocument() {
        return environment.isEmpty() && !culprits.isEmpty() && place().isInDocument() ? place().file() : "";
    }

    private Place place() {
        return culprits.get(0).place();
    }
}
