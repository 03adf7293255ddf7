package dev.seawall.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * All findings about an edge, sorted: errors first, then by path.
 *
 * @param findings each once
 */
public record Report(List<Finding> findings) {
    public Report {
        // By their order, which tells them apart as equals would: a record's own equals costs 25 ms of CPU when it is first called.
        findings = List.copyOf(new TreeSet<>(findings));
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
        List<Finding> both = new ArrayList<>(findings);
        both.addAll(other.findings);
        return new Report(both);
    }

    /** One finding a line; empty when there is none. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(finding).append('\n');
        }
        return text.toString();
    }
}
