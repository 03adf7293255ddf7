package dev.seawall.cli;

import dev.seawall.UnsoundEnvironment;
import dev.seawall.cli.init.Goldens;
import dev.seawall.cli.init.Starter;
import dev.seawall.units.Name;
import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code seawall init DIR}: a Maven project with three environments of an edge, its snapshot test and goldens, whole or not at all. */
final class InitCommand implements Command {
    private final PrintWriter out;
    private final PrintWriter err;

    InitCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return "init";
    }

    @Override
    public String summary() {
        return "Makes a project for an edge of your own.";
    }

    @Override
    public String word() {
        return "DIR";
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("init ../shop --name shop", "Writes the project; its README says what to do next."));
    }

    @Override
    public Options options() {
        return Selection.help().addOption(Option.builder().longOpt("name").hasArg().argName("NAME").desc("Name of the edge; the folder's when left out.").get());
    }

    @Override
    public int run(CommandLine given) {
        if (given.getArgList().size() != 1 || given.getArgList().get(0).isEmpty()) {
            throw Refusal.usage("CommandLineKnown", "seawall init", "one DIR is wanted", "name the folder that the project gets, ./seawall init ../shop");
        }
        Path folder = PathOption.folder(this, "DIR", given.getArgList().get(0)).toAbsolutePath().normalize();
        requireFree(folder);
        Starter starter = new Starter(name(given, folder));
        try {
            boolean goldens = write(folder, starter);
            out.printf("wrote %s: run mvn test%s and ./seawall synth there%n", EarlierTree.shown(folder), goldens ? "" : " -Dgolden.update (this Java has no compiler, so no golden was made)");
        } catch (RefusedValue refused) {
            throw refusedName(refused.given(), refused);
        } catch (UnsoundEnvironment unsound) {
            Teller.human(err).tell(new Findings(List.of(new Findings.Checked(unsound.environment(), unsound.report()))).urgent());
            return ExitCode.USAGE;
        } catch (IOException failure) {
            throw WriteFailure.ofFile(folder, failure);
        }
        return ExitCode.WELL;
    }

    private static Name name(CommandLine given, Path folder) {
        String name = given.getOptionValue("name", folder.getFileName().toString());
        try {
            return Name.of(name);
        } catch (RefusedValue refused) {
            throw refusedName(RefusedValue.shown(name), refused);
        }
    }

    private static Refusal refusedName(String name, RefusedValue refused) {
        return Refusal.usage(refused.rule(), "seawall init --name", name + " is not " + refused.allowed(), "choose a name for the edge with --name");
    }

    private static void requireFree(Path folder) {
        if (folder.getParent() == null || !Files.isDirectory(folder.getParent())) {
            throw Refusal.usage("CommandLineKnown", "seawall init DIR", EarlierTree.shown(folder) + " lies in no folder", "make its folder first, or name another");
        }
        boolean free = !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        if (!free && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> entries = Files.list(folder)) {
                free = entries.findAny().isEmpty();
            } catch (IOException failure) {
                throw WriteFailure.ofFile(folder, failure);
            }
        }
        if (!free) {
            throw Refusal.input("FolderFree", EarlierTree.shown(folder), "is there and not empty", "name a folder that is not there yet");
        }
    }

    /** Beside its place first, then renamed into it; whether goldens are among it. */
    private static boolean write(Path folder, Starter starter) throws IOException {
        Path work = Files.createTempDirectory(folder.getParent(), ".seawall-");
        try {
            Path fresh = work.resolve("new");
            TreeWriter writer = new TreeWriter(fresh);
            for (Map.Entry<String, String> file : starter.files().entrySet()) {
                writer.write(Starter.isProgram(file.getKey()) ? OutputFile.program(file.getKey(), file.getValue()) : OutputFile.plain(file.getKey(), file.getValue()));
            }
            Map<String, String> goldens = Goldens.of(fresh, starter, work.resolve("classes"));
            for (Map.Entry<String, String> golden : goldens.entrySet()) {
                writer.write(OutputFile.plain(golden.getKey(), golden.getValue()));
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            return !goldens.isEmpty();
        } finally {
            TreeWriter.delete(work);
        }
    }
}
