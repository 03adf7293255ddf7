package dev.seawall.cli;

import dev.seawall.Seawall;
import dev.seawall.Synthesis;
import dev.seawall.UnsoundEnvironment;
import dev.seawall.check.Rules;
import dev.seawall.check.Severity;
import dev.seawall.model.Environment;
import dev.seawall.node.UserData;
import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code seawall synth}: writes every chosen environment, or none.
 *
 * <p>Environments are rendered one after the other, each once, and only their lines are kept, so a thousand of them need little more memory than the largest. They reach their places
 * together, after the last one has passed.
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
        // The rules about the model take no rendering: nearly every mistake ends here, before the disk is touched.
        if (Findings.of(chosen, Rules::check).hasErrors()) {
            return tell(Findings.of(chosen, Seawall::check));
        }
        try (OutputFolder output = OutputFolder.open(folder)) {
            return write(chosen, output);
        } catch (IOException failure) {
            throw WriteFailure.of(folder, failure);
        }
    }

    private int write(List<Environment> chosen, OutputFolder output) throws IOException {
        Findings findings = new Findings(new LinkedHashMap<>());
        List<String> lines = new ArrayList<>();
        for (Environment environment : chosen) {
            try {
                Synthesis synthesis = Seawall.synthesize(environment);
                findings.reports().put(environment.name().value(), synthesis.report());
                if (!findings.hasErrors()) {
                    output.stage(environment.name(), OutputTree.of(synthesis));
                    lines.add(line(synthesis));
                }
            } catch (UnsoundEnvironment unsound) {
                findings.reports().put(environment.name().value(), unsound.report());
            }
        }
        int code = tell(findings);
        if (code == ExitCode.WELL) {
            output.publish();
            lines.forEach(out::println);
        }
        return code;
    }

    private int tell(Findings findings) {
        // Notes stand in findings.txt; they would drown a warning here.
        findings.lines(severity -> findings.hasErrors() || severity != Severity.NOTE).forEach(err::println);
        return findings.hasErrors() ? ExitCode.REFUSED : ExitCode.WELL;
    }

    private String line(Synthesis synthesis) {
        String name = synthesis.environment().name().value();
        return name + "  " + synthesis.plan().resources().size() + " resources  " + synthesis.node().files().size() + " node files  user-data "
            + grouped(synthesis.node().userData().size()) + " of " + grouped(UserData.LIMIT) + " bytes  -> " + RefusedValue.shown(folder.resolve(name).toString());
    }

    /** A number below a million as people read it. {@code String.format} would load locale data, 15 ms of CPU. */
    private static String grouped(int number) {
        return number < 1_000 ? String.valueOf(number) : number / 1_000 + "," + String.valueOf(1_000 + number % 1_000).substring(1);
    }
}
