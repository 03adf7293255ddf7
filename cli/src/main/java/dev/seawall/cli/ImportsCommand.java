package dev.seawall.cli;

import dev.seawall.Seawall;
import dev.seawall.model.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/**
 * {@code terraform show -json | seawall imports --env NAME}: after an apply that was killed, what the next one imports. It writes the file itself: a redirection would put an empty one into Terraform's
 * folder before {@code terraform show} reads that folder.
 */
final class ImportsCommand implements Command {
    private static final String FILE = "imports.tf.json";

    private final Supplier<List<Environment>> environments;
    private final InputStream in;
    private final PrintWriter out;

    ImportsCommand(Supplier<List<Environment>> environments, InputStream in, PrintWriter out) {
        this.environments = environments;
        this.in = in;
        this.out = out;
    }

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public String summary() {
        return "Reads terraform show -json, writes imports of what a killed apply left behind.";
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("imports --env prod", "Reads what terraform show -json prints from standard input, writes imports.tf.json beside main.tf.json."));
    }

    @Override
    public Options options() {
        return Selection.options()
            .addOption(Option.builder().longOpt("out").hasArg().argName("DIR").desc("Folder of main.tf.json, to write " + FILE + " into; the current one by default.").get());
    }

    @Override
    public int run(CommandLine given) {
        Selection selection = Selection.of(given);
        List<Environment> chosen = selection.choose(environments);
        if (chosen.size() != 1) {
            throw Refusal.usage("CommandLineKnown", "seawall imports", "a state is of one environment, here are " + chosen.size(), "name it, ./seawall imports " + selection.words("dev"));
        }
        Path folder = PathOption.folder(this, "out", given.getOptionValue("out", "."));
        write(folder, Seawall.imports(chosen.get(0), state()).orElseThrow(() -> Refusal.input("TerraformStateReadable", "standard input", "is not what terraform show -json prints",
            "terraform show -json | ./seawall imports " + selection.words(chosen.get(0).name().value()) + " in the folder of main.tf.json")));
        out.println(folder.resolve(FILE).normalize() + " written; apply, then delete it");
        return ExitCode.WELL;
    }

    private static void write(Path folder, String text) {
        try {
            TreeWriter.replace(folder, List.of(OutputFile.plain(FILE, text)));
        } catch (IOException failure) {
            throw WriteFailure.of(folder, failure);
        }
    }

    /** What was piped in; nothing at a terminal, where a person would look at a program that waits. */
    private String state() {
        if (in == System.in && Terminal.types()) {
            return "";
        }
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw Refusal.input("TerraformStateReadable", "standard input", "cannot be read (" + failure.getMessage() + ")", "see what comes before the pipe");
        }
    }
}
