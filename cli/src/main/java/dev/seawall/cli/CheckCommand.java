package dev.seawall.cli;

import dev.seawall.Seawall;
import dev.seawall.check.Severity;
import dev.seawall.model.Environment;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code seawall check}: every finding on standard error, a count for each environment on standard output. */
final class CheckCommand implements Command {
    private final Supplier<List<Environment>> environments;
    private final PrintWriter out;
    private final PrintWriter err;

    CheckCommand(Supplier<List<Environment>> environments, PrintWriter out, PrintWriter err) {
        this.environments = environments;
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String summary() {
        return "Says what the rules find; writes nothing.";
    }

    @Override
    public Options options() {
        return Selection.options();
    }

    @Override
    public int run(CommandLine given) {
        Findings findings = Findings.of(Selection.of(given).choose(environments), Seawall::check);
        findings.lines(any -> true).forEach(err::println);
        findings.reports().forEach((environment, report) -> out.println(environment
            + "  errors " + Findings.count(report, Severity.ERROR)
            + "  warnings " + Findings.count(report, Severity.WARNING)
            + "  notes " + Findings.count(report, Severity.NOTE)));
        return findings.hasErrors() ? ExitCode.REFUSED : ExitCode.WELL;
    }
}
