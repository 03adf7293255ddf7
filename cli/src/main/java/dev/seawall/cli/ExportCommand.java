package dev.seawall.cli;

import dev.seawall.check.Finding;
import dev.seawall.document.EdgeDocument;
import dev.seawall.model.Environment;
import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code seawall export}: environments as the documents that {@code --edge} reads. It judges nothing: an environment that the rules refuse is exported to be mended. */
final class ExportCommand implements Command {
    private static final List<String> FORMATS = List.of("yaml", "json");

    private final Supplier<List<Environment>> environments;
    private final PrintWriter out;

    ExportCommand(Supplier<List<Environment>> environments, PrintWriter out) {
        this.environments = environments;
        this.out = out;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String summary() {
        return "Writes environments as YAML or JSON, which --edge reads.";
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("export --env prod > prod.yaml", "Writes what a program says as a document; ./seawall synth --edge prod.yaml reads it."),
            new Example("export --edge prod.yaml --format json --defaults", "Prints it in JSON, with what it leaves out."));
    }

    @Override
    public Options options() {
        return Selection.options()
            .addOption(new FormatOption("How it is told", FORMATS))
            .addOption(Option.builder().longOpt("defaults").desc("Also write what has its default, so that no other release changes it.").get())
            .addOption(Option.builder().longOpt("out").hasArg().argName("DIR").desc("Folder to write NAME.yaml or NAME.json into; standard output when left out.").get());
    }

    @Override
    public int run(CommandLine given) {
        String format = FormatOption.given(this, given, FORMATS);
        boolean all = given.hasOption("defaults");
        Selection selection = Selection.of(given);
        if (!given.hasOption("out")) {
            out.print(text(selection.chooseOne(this, environments), format, all));
            return ExitCode.WELL;
        }
        Path folder = PathOption.folder(this, "out", given.getOptionValue("out"));
        List<OutputFile> files = selection.choose(environments).stream().map(it -> OutputFile.plain(it.name() + "." + format, text(it, format, all))).toList();
        try {
            Files.createDirectories(folder);
            TreeWriter.replace(folder, files);
        } catch (IOException failure) {
            throw WriteFailure.of(folder, failure);
        }
        files.forEach(file -> out.println(folder.resolve(file.path())));
        return ExitCode.WELL;
    }

    private static String text(Environment environment, String format, boolean all) {
        try {
            return format.equals("json") ? EdgeDocument.json(environment, all) : EdgeDocument.yaml(environment, all);
        } catch (RefusedValue refused) {
            throw Refusal.input(Finding.of(refused), refused.culprit());
        }
    }
}
