package dev.seawall;

import dev.seawall.check.Culprit;
import dev.seawall.check.Report;
import dev.seawall.model.Environment;
import java.util.stream.Collectors;

/** An environment was to be rendered about which the rules say ERROR. Its message is the report, one finding a line, each with the lines of the user's program that it is about. */
public final class UnsoundEnvironment extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Environment environment;
    private final transient Report report;

    UnsoundEnvironment(Environment environment, Report report) {
        super("environment " + environment.name() + " cannot be rendered:\n" + lines(environment, report));
        this.environment = environment;
        this.report = report;
    }

    private static String lines(Environment environment, Report report) {
        return report.findings().stream().map(finding -> finding + Culprit.lines(environment, finding) + "\n").collect(Collectors.joining());
    }

    /** Which one. */
    public Environment environment() {
        return environment;
    }

    /** What the rules say. */
    public Report report() {
        return report;
    }
}
