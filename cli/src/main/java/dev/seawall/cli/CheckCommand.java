package dev.seawall.cli;

import dev.seawall.Seawall;
import dev.seawall.check.Report;
import dev.seawall.check.Severity;
import dev.seawall.model.Environment;
import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/**
 * {@code seawall check}: every finding and every accepted one, and a count for each environment. The only place that asks which day it is, because an
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
    public List<Example> examples() {
        return List.of(new Example("check", "Says what the rules find in every environment."),
            new Example("check --env prod --since dist", "Says too what deploying it over what dist holds would make anew."));
    }

    @Override
    public Options options() {
        return Selection.options()
            .addOption(Option.builder().longOpt("since").hasArg().argName("DIR").desc("Folder that an earlier synth wrote and that was deployed; says what would be replaced.").get())
            .addOption(Option.builder().longOpt("on").hasArg().argName("DATE").desc("Day on which acceptances must still hold, 2027-03-31; today when left out.").get())
            .addOption(Teller.option());
    }

    @Override
    public int run(CommandLine given) {
        LocalDate on = given.hasOption("on") ? day(given.getOptionValue("on")) : LocalDate.now(ZoneOffset.UTC);
        Optional<EarlierTemplate> earlier = Optional.ofNullable(given.getOptionValue("since")).map(this::earlier);
        Teller teller = Teller.of(this, given, out, err);
        return teller.telling(() -> check(Selection.of(given), on, earlier, teller));
    }

    private int check(Selection selection, LocalDate on, Optional<EarlierTemplate> earlier, Teller teller) {
        Findings findings = Findings.of(selection.choose(environments), environment -> check(environment, on, earlier));
        teller.tell(findings.all());
        findings.checked().forEach(checked -> teller.say(checked.environment().name()
            + "  errors " + checked.count(Severity.ERROR)
            + "  warnings " + checked.count(Severity.WARNING)
            + "  notes " + checked.count(Severity.NOTE)
            + (checked.report().accepted().isEmpty() ? "" : "  accepted " + checked.report().accepted().size())));
        return findings.exitCode();
    }

    private static Report check(Environment environment, LocalDate on, Optional<EarlierTemplate> earlier) {
        Report found = Seawall.check(environment, on);
        if (earlier.isEmpty() || found.hasErrors()) {
            return found;
        }
        try {
            return found.and(earlier.get().replacedBy(Seawall.synthesize(environment)));
        } catch (IOException failure) {
            throw Refusal.input("EarlierTemplateReadable", RefusedValue.shown(earlier.get().folder().toString()), "cannot be read (" + failure.getMessage() + ")",
                "give read permission, or leave --since out");
        }
    }

    private EarlierTemplate earlier(String given) {
        Path folder = PathOption.folder(this, "since", given);
        if (!Files.isDirectory(folder)) {
            throw Refusal.usage("CommandLineKnown", "seawall check", "--since " + RefusedValue.shown(given) + " is no folder", "name one that seawall synth wrote, such as dist");
        }
        return EarlierTemplate.in(folder);
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw Refusal.usage("CommandLineKnown", "seawall check --on", RefusedValue.shown(text) + " is no day", "write it as 2027-03-31");
        }
    }
}
