package dev.seawall;

import dev.seawall.check.Report;
import dev.seawall.units.Name;

/** An environment was to be rendered about which the rules say ERROR. Its message is the report, one finding a line. */
public final class UnsoundEnvironment extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Report report;

    UnsoundEnvironment(Name environment, Report report) {
        super("environment " + environment + " cannot be rendered:\n" + report);
        this.report = report;
    }

    /** What the rules say. */
    public Report report() {
        return report;
    }
}
