package dev.seawall.check;

import java.util.List;

/**
 * All findings about an edge, sorted: errors first, then by path.
 *
 * @param findings each once
 */
public record Report(List<Finding> findings) {
    public Report {
        findings = findings.stream().distinct().sorted().toList();
    }

    /** Whether anything forbids synthesis. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** One finding a line; empty when there is none. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        findings.forEach(finding -> text.append(finding).append('\n'));
        return text.toString();
    }
}
