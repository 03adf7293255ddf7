package dev.seawall.cli;

import dev.seawall.Seawall;
import dev.seawall.Synthesis;
import dev.seawall.check.Severity;
import dev.seawall.model.Environment;
import dev.seawall.node.UserData;
import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code seawall synth}: checks every chosen environment, then writes every one.
 *
 * <p>Environments are rendered one after the other and only their lines are kept, so a thousand of them need no more memory than the largest.
 */
@Command(name = "synth", description = "Writes templates, Terraform configuration and node files.")
final class SynthCommand implements Callable<Integer> {
    @Mixin
    private Selection selection;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "dist", description = "Folder to write into, dist by default; each environment replaces DIR/NAME.")
    private Path folder;

    private final Supplier<List<Environment>> environments;
    private final PrintWriter out;
    private final PrintWriter err;

    SynthCommand(Supplier<List<Environment>> environments, PrintWriter out, PrintWriter err) {
        this.environments = environments;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        List<Environment> chosen = selection.choose(environments);
        Findings findings = Findings.about(chosen);
        // Notes stand in findings.txt; they would drown a warning here.
        findings.lines(severity -> findings.hasErrors() || severity != Severity.NOTE).forEach(err::println);
        if (findings.hasErrors()) {
            return ExitCode.REFUSED;
        }
        write(chosen).forEach(out::println);
        return ExitCode.WELL;
    }

    private List<String> write(List<Environment> chosen) {
        try (OutputFolder output = OutputFolder.open(folder)) {
            List<String> lines = new ArrayList<>();
            for (Environment environment : chosen) {
                Synthesis synthesis = Seawall.synthesize(environment);
                output.stage(environment.name(), OutputTree.of(synthesis));
                lines.add(line(synthesis));
            }
            output.publish();
            return lines;
        } catch (IOException failure) {
            throw WriteFailure.of(folder, failure);
        }
    }

    private String line(Synthesis synthesis) {
        String name = synthesis.environment().name().value();
        return String.format(Locale.ROOT, "%s  %d resources  %d node files  user-data %,d of %,d bytes  -> %s", name, synthesis.plan().resources().size(),
            synthesis.node().files().size(), synthesis.node().userData().size(), UserData.LIMIT, RefusedValue.shown(folder.resolve(name).toString()));
    }
}
