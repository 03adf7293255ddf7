package dev.seawall.cli;

import dev.seawall.Seawall;
import dev.seawall.Synthesis;
import dev.seawall.UnsoundEnvironment;
import dev.seawall.check.Report;
import dev.seawall.check.Severity;
import dev.seawall.model.Environment;
import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
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
        return Selection.options()
            .addOption(Option.builder().longOpt("since").hasArg().argName("DIR").desc("Folder that an earlier synth wrote and that was deployed; says what would be replaced.").get());
    }

    @Override
    public int run(CommandLine given) {
        Findings findings = Findings.of(Selection.of(given).choose(environments), given.hasOption("since") ? since(given.getOptionValue("since")) : Seawall::check);
        findings.lines(any -> true).forEach(err::println);
        findings.reports().forEach((environment, report) -> out.println(environment
            + "  errors " + Findings.count(report, Severity.ERROR)
            + "  warnings " + Findings.count(report, Severity.WARNING)
            + "  notes " + Findings.count(report, Severity.NOTE)));
        return findings.hasErrors() ? ExitCode.REFUSED : ExitCode.WELL;
    }

    private Function<Environment, Report> since(String given) {
        Path folder = PathOption.folder(this, "since", given);
        if (!Files.isDirectory(folder)) {
            throw Refusal.usage("CommandLineKnown", "seawall check", "--since " + RefusedValue.shown(given) + " is no folder", "name one that seawall synth wrote, such as dist");
        }
        EarlierTemplate earlier = EarlierTemplate.in(folder);
        return environment -> {
            try {
                Synthesis synthesis = Seawall.synthesize(environment);
                return synthesis.report().and(earlier.replacedBy(synthesis));
            } catch (UnsoundEnvironment unsound) {
                return unsound.report();
            } catch (IOException failure) {
                throw Refusal.input("EarlierTemplateReadable", RefusedValue.shown(given), "cannot be read (" + failure.getMessage() + ")", "give read permission, or leave --since out");
            }
        };
    }
}
