package dev.seawall.cli;

import dev.seawall.Seawall;
import dev.seawall.Synthesis;
import dev.seawall.UnsoundEnvironment;
import dev.seawall.check.Rules;
import dev.seawall.model.Environment;
import dev.seawall.node.UserData;
import dev.seawall.units.Figure;
import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    public List<Example> examples() {
        return List.of(new Example("synth", "Writes every environment into dist."),
            new Example("synth --env prod --format github", "Writes one, and tells findings as a workflow of GitHub shows them."));
    }

    @Override
    public Options options() {
        return Selection.options()
            .addOption(Option.builder().longOpt("out").hasArg().argName("DIR").desc("Folder to write into, dist by default; each environment replaces DIR/NAME.").get())
            .addOption(Teller.option());
    }

    @Override
    public int run(CommandLine given) {
        Path folder = PathOption.folder(this, "out", given.getOptionValue("out", "dist"));
        Teller teller = Teller.of(this, given, out, err);
        return teller.telling(() -> synthesize(Selection.of(given), folder, teller));
    }

    private int synthesize(Selection selection, Path folder, Teller teller) {
        List<Environment> chosen = selection.choose(environments);
        // The rules about the model take no rendering: nearly every mistake ends here, before the disk is touched.
        if (Findings.of(chosen, Rules::check).hasErrors()) {
            return tell(Findings.of(chosen, Seawall::check), teller);
        }
        try (OutputFolder output = OutputFolder.open(folder)) {
            return write(chosen, output, folder, teller);
        } catch (IOException failure) {
            throw WriteFailure.of(folder, failure);
        }
    }

    /** A program is told all of it, and what it must know first it sees by itself. */
    private static int tell(Findings findings, Teller teller) {
        teller.tell(teller.isForPeople() ? findings.urgent() : findings.all());
        return findings.exitCode();
    }

    private int write(List<Environment> chosen, OutputFolder output, Path folder, Teller teller) throws IOException {
        List<Findings.Checked> checked = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        boolean sound = true;
        try (Staging staging = new Staging(output)) {
            for (Environment environment : chosen) {
                try {
                    Synthesis synthesis = Seawall.synthesize(environment);
                    checked.add(new Findings.Checked(environment, synthesis.report().and(EarlierTemplate.in(folder).replacedBy(synthesis))));
                    if (sound) {
                        staging.stage(synthesis);
                        lines.add(line(synthesis, folder));
                    }
                } catch (UnsoundEnvironment unsound) {
                    checked.add(new Findings.Checked(environment, unsound.report()));
                    sound = false;
                }
            }
        }
        int code = tell(new Findings(checked), teller);
        if (code == ExitCode.WELL) {
            output.publish();
            lines.forEach(teller::say);
        }
        return code;
    }

    private static String line(Synthesis synthesis, Path folder) {
        String name = synthesis.environment().name().value();
        return name + "  " + synthesis.plan().resources().size() + " resources  " + synthesis.node().files().size() + " node files  user-data "
            + Figure.grouped(synthesis.node().userData().size()) + " of " + Figure.grouped(UserData.LIMIT) + " bytes  -> " + RefusedValue.shown(folder.resolve(name).toString());
    }
}
