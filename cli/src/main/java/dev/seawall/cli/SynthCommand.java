package dev.seawall.cli;

import dev.seawall.Seawall;
import dev.seawall.Synthesis;
import dev.seawall.UnsoundEnvironment;
import dev.seawall.check.Report;
import dev.seawall.check.Rules;
import dev.seawall.model.Environment;
import dev.seawall.node.UserData;
import dev.seawall.units.Figure;
import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/**
 * {@code seawall synth}: writes every chosen environment, or none.
 *
 * <p>Environments are rendered one after the other, each once, and only their lines are kept, so a thousand of them need little more memory than the two largest. They reach their places
 * together, after the last one has passed. What stands in a place already tells what the change would replace; that is said once, and is no part of what is written.
 */
final class SynthCommand implements Command {
    private final Supplier<List<Environment>> environments;
    private final PrintWriter out;
    private final PrintWriter err;

    SynthCommand(Supplier<List<Environment>> environments, PrintWriter out, PrintWriter err) {
        this.environments = environments;
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return "synth";
    }

    @Override
    public String summary() {
        return "Writes templates, Terraform configuration and node files.";
    }

    @Override
    public Options options() {
        return Selection.options()
            .addOption(Option.builder().longOpt("out").hasArg().argName("DIR").desc("Folder to write into, dist by default; each environment replaces DIR/NAME.").get());
    }

    @Override
    public int run(CommandLine given) {
        Path folder = PathOption.folder(this, "out", given.getOptionValue("out", "dist"));
        List<Environment> chosen = Selection.of(given).choose(environments);
        // The rules about the model take no rendering: nearly every mistake ends here, before the disk is touched.
        if (Findings.of(chosen, Rules::check).hasErrors()) {
            return Findings.of(chosen, Seawall::check).tell(err);
        }
        try (OutputFolder output = OutputFolder.open(folder)) {
            return write(chosen, output, folder);
        } catch (IOException failure) {
            throw WriteFailure.of(folder, failure);
        }
    }

    private int write(List<Environment> chosen, OutputFolder output, Path folder) throws IOException {
        Map<String, Report> reports = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        boolean sound = true;
        try (Staging staging = new Staging(output)) {
            for (Environment environment : chosen) {
                try {
                    Synthesis synthesis = Seawall.synthesize(environment);
                    reports.put(environment.name().value(), synthesis.report().and(EarlierTemplate.in(folder).replacedBy(synthesis)));
                    if (sound) {
                        staging.stage(synthesis);
                        lines.add(line(synthesis, folder));
                    }
                } catch (UnsoundEnvironment unsound) {
                    reports.put(environment.name().value(), unsound.report());
                    sound = false;
                }
            }
        }
        int code = new Findings(reports).tell(err);
        if (code == ExitCode.WELL) {
            output.publish();
            lines.forEach(out::println);
        }
        return code;
    }

    private static String line(Synthesis synthesis, Path folder) {
        String name = synthesis.environment().name().value();
        return name + "  " + synthesis.plan().resources().size() + " resources  " + synthesis.node().files().size() + " node files  user-data "
            + Figure.grouped(synthesis.node().userData().size()) + " of " + Figure.grouped(UserData.LIMIT) + " bytes  -> " + RefusedValue.shown(folder.resolve(name).toString());
    }
}
