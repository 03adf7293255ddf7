package dev.seawall.cli;

import dev.seawall.Seawall;
import dev.seawall.Synthesis;
import dev.seawall.UnsoundEnvironment;
import dev.seawall.model.Environment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/**
 * {@code seawall assembly}: the chosen environments as a cloud assembly, which the command line of AWS CDK reads in the place of an app, without jsii on the way. As
 * the app of a {@code cdk.json}, {@code "app": "./seawall assembly"}, it writes where the command line of CDK says; by hand, {@code cdk --app cdk.out deploy edge-prod}.
 */
final class AssemblyCommand implements Command {
    private final Supplier<List<Environment>> environments;
    private final Map<String, String> variables;
    private final PrintWriter err;

    /** Of the process's variables, {@code CDK_OUTDIR} is CDK's word for where its app shall write. */
    AssemblyCommand(Supplier<List<Environment>> environments, Map<String, String> variables, PrintWriter err) {
        this.environments = environments;
        this.variables = variables;
        this.err = err;
    }

    @Override
    public String name() {
        return "assembly";
    }

    @Override
    public String summary() {
        return "Writes a cloud assembly, an app for the command line of AWS CDK.";
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("assembly --out cdk.out", "Writes an assembly; cdk --app \"./seawall assembly\" runs it by itself."));
    }

    @Override
    public Options options() {
        return Selection.options()
            .addOption(Option.builder().longOpt("out").hasArg().argName("DIR").desc("Folder to write into; $CDK_OUTDIR by default, else cdk.out.").get());
    }

    @Override
    public int run(CommandLine given) {
        Path folder = PathOption.folder(this, "out", given.getOptionValue("out", variables.getOrDefault("CDK_OUTDIR", "cdk.out")));
        List<Findings.Checked> checked = new ArrayList<>();
        List<Synthesis> sound = new ArrayList<>();
        for (Environment environment : Selection.of(given).choose(environments)) {
            try {
                Synthesis synthesis = Seawall.synthesize(environment);
                checked.add(new Findings.Checked(environment, synthesis.report()));
                sound.add(synthesis);
            } catch (UnsoundEnvironment unsound) {
                checked.add(new Findings.Checked(environment, unsound.report()));
            }
        }
        Findings findings = new Findings(checked);
        if (!findings.hasErrors()) {
            write(sound, folder);
            // The stacks carry the rest, and CDK tells it.
            return ExitCode.WELL;
        }
        Teller.human(err).tell(findings.urgent());
        return findings.exitCode();
    }

    private static void write(List<Synthesis> environments, Path folder) {
        try {
            CloudAssembly.of(environments).writeInto(folder);
        } catch (IOException failure) {
            throw WriteFailure.of(folder, failure);
        }
    }
}
