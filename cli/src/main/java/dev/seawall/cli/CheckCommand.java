package dev.seawall.cli;

import dev.seawall.Seawall;
import dev.seawall.check.Severity;
import dev.seawall.model.Environment;
import dev.seawall.units.RefusedValue;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/**
 * {@code seawall check}: every finding and every accepted one on standard error, a count for each environment on standard output. The only place that asks which day it is, because an
 * acceptance must not end inside a synthesis.
 */
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
        return Selection.options()
            .addOption(Option.builder().longOpt("on").hasArg().argName("DATE").desc("Day on which acceptances must still hold, 2027-03-31; today when left out.").get());
    }

    @Override
    public int run(CommandLine given) {
        LocalDate on = given.hasOption("on") ? day(given.getOptionValue("on")) : LocalDate.now(ZoneOffset.UTC);
        Findings findings = Findings.of(Selection.of(given).choose(environments), environment -> Seawall.check(environment, on));
        findings.lines(any -> true).forEach(err::println);
        findings.accepted().forEach(err::println);
        findings.reports().forEach((environment, report) -> out.println(environment
            + "  errors " + Findings.count(report, Severity.ERROR)
            + "  warnings " + Findings.count(report, Severity.WARNING)
            + "  notes " + Findings.count(report, Severity.NOTE)
            + (report.accepted().isEmpty() ? "" : "  accepted " + report.accepted().size())));
        return findings.hasErrors() ? ExitCode.REFUSED : ExitCode.WELL;
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw Refusal.usage("CommandLineKnown", "seawall check --on", RefusedValue.shown(text) + " is no day", "write it as 2027-03-31");
        }
    }
}
