package dev.seawall.check;

import dev.seawall.model.Acceptance;
import dev.seawall.units.RefusedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * All findings about an edge, sorted: errors first, then by path.
 *
 * @param findings each once
 * @param accepted what would be findings, had the user not accepted them
 */
public record Report(List<Finding> findings, List<Accepted> accepted) {
    /**
     * A finding that was accepted.
     *
     * @param finding what was found
     * @param acceptance why that is well
     */
    public record Accepted(Finding finding, Acceptance acceptance) {
        /** One line: {@code ACCEPTED rule path: message; until day: reason}. */
        @Override
        public String toString() {
            return "ACCEPTED " + finding.rule() + " " + finding.path() + ": " + finding.message() + "; until " + acceptance.until() + ": " + acceptance.reason();
        }
    }

    /** A report in which nothing is accepted. */
    public Report(List<Finding> findings) {
        this(findings, List.of());
    }

    public Report {
        // By their order, which tells them apart as equals would: a record's own equals costs 25 ms of CPU when it is first called.
        findings = List.copyOf(new TreeSet<>(findings));
        accepted = List.copyOf(accepted);
    }

    /** Whether anything forbids synthesis. */
    public boolean hasErrors() {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    /** These findings and the other's. */
    public Report and(Report other) {
        List<Finding> found = new ArrayList<>(findings);
        found.addAll(other.findings);
        List<Accepted> all = new ArrayList<>(accepted);
        all.addAll(other.accepted);
        return new Report(found, all);
    }

    /** One finding a line, then one accepted a line; empty when there is none. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(finding).append('\n');
        }
        for (Accepted one : accepted) {
            text.append(RefusedValue.escaped(one.toString())).append('\n');
        }
        return text.toString();
    }
}
