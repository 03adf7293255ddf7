package dev.seawall.cli;

import dev.seawall.check.Report;
import dev.seawall.check.Severity;
import dev.seawall.cli.findings.Found;
import dev.seawall.model.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the rules say about the chosen environments.
 *
 * @param checked in the order chosen
 */
record Findings(List<Checked> checked) {
    /** An environment, and what the rules say about it. */
    record Checked(Environment environment, Report report) {
        long count(Severity severity) {
            return report.findings().stream().filter(finding -> finding.severity() == severity).count();
        }
    }

    static Findings of(List<Environment> environments, Function<Environment, Report> check) {
        List<Checked> checked = new ArrayList<>();
        for (Environment environment : environments) {
            checked.add(new Checked(environment, check.apply(environment)));
        }
        return new Findings(checked);
    }

    boolean hasErrors() {
        for (Checked one : checked) {
            if (one.report().hasErrors()) {
                return true;
            }
        }
        return false;
    }

    /** All of them, and all that is accepted. */
    List<Found> all() {
        List<Found> all = new ArrayList<>();
        checked.forEach(one -> all.addAll(Found.of(one.environment(), one.report())));
        return all;
    }

    /** What a person must read before going on: everything when an error is among it, else no notes, which would drown a warning; never what is accepted. */
    List<Found> urgent() {
        boolean errors = hasErrors();
        return all().stream().filter(found -> found.accepted().isEmpty() && (errors || found.finding().severity() != Severity.NOTE)).toList();
    }

    int exitCode() {
        return hasErrors() ? ExitCode.REFUSED : ExitCode.WELL;
    }
}
