package dev.seawall.cli;

import dev.seawall.Seawall;
import dev.seawall.check.Severity;
import dev.seawall.model.Environment;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code seawall check}: every finding on standard error, a count for each environment on standard output. */
@Command(name = "check", description = "Says what the rules find; writes nothing.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private Selection selection;

    private final Supplier<List<Environment>> environments;
    private final PrintWriter out;
    private final PrintWriter err;

    CheckCommand(Supplier<List<Environment>> environments, PrintWriter out, PrintWriter err) {
        this.environments = environments;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Findings findings = Findings.of(selection.choose(environments), Seawall::check);
        findings.lines(any -> true).forEach(err::println);
        findings.reports().forEach((environment, report) -> out.println(environment
            + "  errors " + Findings.count(report, Severity.ERROR)
            + "  warnings " + Findings.count(report, Severity.WARNING)
            + "  notes " + Findings.count(report, Severity.NOTE)));
        return findings.hasErrors() ? ExitCode.REFUSED : ExitCode.WELL;
    }
}
