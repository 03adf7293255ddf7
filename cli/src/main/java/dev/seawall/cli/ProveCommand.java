package dev.seawall.cli;

import dev.seawall.Seawall;
import dev.seawall.model.Environment;
import dev.seawall.node.Surroundings;
import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/**
 * {@code seawall prove}: boots the chosen environments' nodes, one after the other, in the repository's laboratory.
 *
 * <p>The laboratory is a program of its own, {@code test/lab/vm/prove}: it is given the user-data that both tools give to AWS, prints its steps itself, and ends when this process does.
 */
final class ProveCommand implements Command {
    /** The repository, told by its launcher. */
    private static final String REPOSITORY = "SEAWALL_REPOSITORY";

    private final Supplier<List<Environment>> environments;
    private final Map<String, String> variables;
    private final PrintWriter out;
    private final PrintWriter err;

    ProveCommand(Supplier<List<Environment>> environments, Map<String, String> variables, PrintWriter out, PrintWriter err) {
        this.environments = environments;
        this.variables = variables;
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return "prove";
    }

    @Override
    public String summary() {
        return "Boots nodes in a virtual machine and reports what they do; needs root.";
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("prove --env prod", "Boots the node of production."));
    }

    @Override
    public Options options() {
        return Selection.options()
            .addOption(Option.builder().longOpt("out").hasArg().argName("DIR").desc("Folder for console and journal of what failed, proof by default, in DIR/NAME.").get());
    }

    @Override
    public int run(CommandLine given) {
        Path kept = PathOption.folder(this, "out", given.getOptionValue("out", "proof"));
        List<Environment> chosen = Selection.of(given).choose(environments);
        Findings findings = Findings.of(chosen, Seawall::check);
        if (findings.hasErrors()) {
            Teller.human(err).tell(findings.urgent());
            return findings.exitCode();
        }
        Path program = program();
        int worst = ExitCode.WELL;
        for (Environment environment : chosen) {
            int code = prove(program, environment, kept.resolve(environment.name().value()).toAbsolutePath());
            if (code == ExitCode.CANNOT) {
                return code;
            }
            worst = Math.max(worst, code == ExitCode.WELL ? ExitCode.WELL : ExitCode.REFUSED);
        }
        return worst;
    }

    private Path program() {
        Path program = Path.of(variables.getOrDefault(REPOSITORY, "")).resolve("test/lab/vm/prove");
        if (!Files.isExecutable(program)) {
            throw Refusal.cannot("LaboratoryFound", "seawall prove", "the laboratory is part of Seawall's repository, and this program was not started from one", "run ./seawall prove in a checkout");
        }
        return program;
    }

    private int prove(Path program, Environment environment, Path kept) {
        out.flush();
        try {
            Path folder = Files.createTempDirectory("seawall-prove");
            try {
                Path edge = Files.writeString(folder.resolve("edge.json"), new Surroundings(environment).json());
                Path userData = Files.write(folder.resolve("user-data"), Seawall.node(environment).userData().gzip());
                // Its input is our pipe, so that it ends with us, also when we are killed.
                Process process = new ProcessBuilder(program.toString(), edge.toString(), userData.toString(), kept.toString())
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT).redirectError(ProcessBuilder.Redirect.INHERIT).start();
                return process.waitFor();
            } finally {
                Files.deleteIfExists(folder.resolve("edge.json"));
                Files.deleteIfExists(folder.resolve("user-data"));
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw Refusal.cannot("LaboratoryStarts", "seawall prove", "it could not be started (" + RefusedValue.shown(String.valueOf(failure.getMessage())) + ")", "make room for temporary files");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ExitCode.CANNOT;
        }
    }
}
