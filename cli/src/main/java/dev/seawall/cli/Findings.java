package dev.seawall.cli;

import dev.seawall.check.Finding;
import dev.seawall.check.Report;
import dev.seawall.check.Severity;
import dev.seawall.model.Environment;
import dev.seawall.units.RefusedValue;
import java.io.PrintWriter;
import java.util.ArrayList;
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
        for (Environment environment : environments) {
            reports.put(environment.name().value(), check.apply(environment));
        }
        return new Findings(reports);
    }

    boolean hasErrors() {
        for (Report report : reports.values()) {
            if (report.hasErrors()) {
                return true;
            }
        }
        return false;
    }

    /** One line each; the path begins with the environment. Sorted over all environments: errors first. */
    List<String> lines(Predicate<Severity> wanted) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, Report> report : reports.entrySet()) {
            for (Finding finding : report.getValue().findings()) {
                if (wanted.test(finding.severity())) {
                    findings.add(within(report.getKey(), finding));
                }
            }
        }
        findings.sort(null);
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            lines.add(finding.toString());
        }
        return lines;
    }

    /** One line for each accepted finding; the path begins with the environment. */
    List<String> accepted() {
        List<String> lines = new ArrayList<>();
        reports.forEach((environment, report) -> report.accepted().forEach(one -> lines.add(RefusedValue.escaped(
            new Report.Accepted(within(environment, one.finding()), one.acceptance()).toString()))));
        return lines;
    }

    /** Tells what a person must read before going on: everything when an error is among it, else no notes, which would drown a warning. The exit code. */
    int tell(PrintWriter err) {
        boolean errors = hasErrors();
        lines(severity -> errors || severity != Severity.NOTE).forEach(err::println);
        return errors ? ExitCode.REFUSED : ExitCode.WELL;
    }

    static long count(Report report, Severity severity) {
        return report.findings().stream().filter(finding -> finding.severity() == severity).count();
    }

    private static Finding within(String environment, Finding finding) {
        return new Finding(finding.severity(), finding.rule(), environment + "." + finding.path(), finding.message(), finding.fix());
    }
}
