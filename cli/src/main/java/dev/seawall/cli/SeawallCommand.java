package dev.seawall.cli;

import dev.seawall.model.Environment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code seawall}: renders and checks environments.
 *
 * <p>A program of a user's own is {@code System.exit(SeawallCommand.run(Environments::all, args))}. Exit codes: 0 well; 1 a finding of severity ERROR, an input that was refused or an output
 * folder that cannot be written; 2 wrong usage; 70 a fault of Seawall's own. What it prints is ASCII and the same in every locale, time zone and encoding.
 */
@Command(name = "seawall", versionProvider = Version.class, description = "Renders and checks the environments of an API edge.",
    footer = {"", "Exit codes: 0 well; 1 findings of severity ERROR, refused input or an output folder", "that cannot be written; 2 wrong usage; 70 a fault of Seawall's own."})
public final class SeawallCommand {
    @CommandLine.Option(names = {"-h", "--help"}, usageHelp = true, description = "Say how to use it.")
    private boolean help;

    @CommandLine.Option(names = {"-V", "--version"}, versionHelp = true, description = "Say which version it is.")
    private boolean version;

    private SeawallCommand() {}

    /**
     * Runs one command.
     *
     * @param environments builds all environments; called by the commands that need them and at most once, so that a value refused while building reaches the user as one line
     * @param args the command line
     * @return the exit code
     */
    public static int run(Supplier<List<Environment>> environments, String[] args) {
        return run(environments, args, ascii(FileDescriptor.out), ascii(FileDescriptor.err));
    }

    static int run(Supplier<List<Environment>> environments, String[] args, PrintWriter out, PrintWriter err) {
        Failures failures = new Failures(err);
        try {
            return commandLine(environments, out, err)
                .setParameterExceptionHandler((wrong, given) -> failures.wrongUsage(wrong))
                .setExecutionExceptionHandler((failure, command, given) -> failures.tell(failure))
                .execute(args);
        } catch (Error failure) {
            return failures.tell(failure);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static CommandLine commandLine(Supplier<List<Environment>> environments, PrintWriter out, PrintWriter err) {
        // Picocli would look for Groovy closures in every annotated class.
        System.setProperty("picocli.disable.closures", "true");
        return new CommandLine(new SeawallCommand())
            .addSubcommand(new SynthCommand(environments, out, err))
            .addSubcommand(new CheckCommand(environments, out, err))
            .setOut(out)
            .setErr(err)
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
            .setExpandAtFiles(false)
            .setInterpolateVariables(false);
    }

    private static PrintWriter ascii(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.US_ASCII));
    }
}
