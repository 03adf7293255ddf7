package dev.seawall.cli;

import dev.seawall.check.Finding;
import dev.seawall.check.Report;
import dev.seawall.check.Severity;
import dev.seawall.model.Environment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the rules say about the chosen environments.
 *
 * @param reports by the environment's name, in the order chosen
 */
record Findings(Map<String, Report> reports) {
    static Findings of(List<Environment> environments, Function<Environment, Report> check) {
        Map<String, Report> reports = new LinkedHashMap<>();
        environments.forEach(environment -> reports.put(environment.name().value(), check.apply(environment)));
        return new Findings(reports);
    }

    boolean hasErrors() {
        return reports.values().stream().anyMatch(Report::hasErrors);
    }

    /** One line each; the path begins with the environment. Sorted over all environments: errors first. */
    List<String> lines(Predicate<Severity> wanted) {
        return reports.entrySet().stream()
            .flatMap(entry -> entry.getValue().findings().stream().map(finding -> within(entry.getKey(), finding)))
            .filter(finding -> wanted.test(finding.severity()))
            .sorted()
            .map(Finding::toString)
            .toList();
    }

    static long count(Report report, Severity severity) {
        return report.findings().stream().filter(finding -> finding.severity() == severity).count();
    }

    private static Finding within(String environment, Finding finding) {
        return new Finding(finding.severity(), finding.rule(), environment + "." + finding.path(), finding.message(), finding.fix());
    }
}
