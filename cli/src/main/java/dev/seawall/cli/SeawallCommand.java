package dev.seawall.cli;

import dev.seawall.model.Environment;
import dev.seawall.units.NearestName;
import dev.seawall.units.RefusedValue;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;

/**
 * {@code seawall}: renders and checks environments.
 *
 * <p>A program of a user's own is {@code System.exit(SeawallCommand.run(Environments::all, args))}. Exit codes: 0 well; 1 a finding of severity ERROR, an input that was refused, an output
 * folder that cannot be written, a load that a fleet cannot carry or something that was not proved; 2 wrong usage, or standard output that cannot be written; 3 proofs cannot run here; 70 a fault of Seawall's own. What it
 * prints is ASCII and the same in every locale, time zone and encoding.
 */
public final class SeawallCommand {
    private static final String NAME = "seawall";

    private SeawallCommand() {}

    /**
     * Runs one command.
     *
     * @param environments builds all environments; called by the commands that need them and at most once, so that a value refused while building reaches the user as one line
     * @param args the command line
     * @return the exit code
     */
    public static int run(Supplier<List<Environment>> environments, String[] args) {
        StandardOutput standard = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = ascii(new FileOutputStream(FileDescriptor.err));
        return standard.exitCode(run(environments, args, ascii(standard), err), err);
    }

    static int run(Supplier<List<Environment>> environments, String[] args, PrintWriter out, PrintWriter err) {
        try {
            return run(commands(environments, out, err), List.of(args), out);
        } catch (RuntimeException | Error failure) {
            return new Failures(err).tell(failure);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static List<Command> commands(Supplier<List<Environment>> environments, PrintWriter out, PrintWriter err) {
        List<Command> commands = new ArrayList<>(List.of(new SynthCommand(environments, out, err), new CheckCommand(environments, out, err), new DiffCommand(environments, out, err),
            new ExplainCommand(environments, out), new CapacityCommand(environments, out, err), new GraphCommand(environments, out, err), new ExportCommand(environments, out), new AssemblyCommand(environments, System.getenv(), err),
            new ImportsCommand(environments, System.in, out), new ProveCommand(environments, System.getenv(), out, err), new InitCommand(out, err)));
        commands.add(new CompletionCommand(commands, out));
        commands.add(new ManualCommand(commands, out));
        return commands;
    }

    private static int run(List<Command> commands, List<String> args, PrintWriter out) {
        String first = args.isEmpty() ? "" : args.get(0);
        switch (first) {
            case "-h", "--help" -> new Usage(out).tell(commands);
            case "-V", "--version" -> out.println(Version.text());
            default -> {
                Command command = commands.stream().filter(known -> known.name().equals(first)).findFirst().orElseThrow(() -> unknown(commands, first));
                CommandLine given = Arguments.parse(command, args.subList(1, args.size()));
                if (!given.hasOption("help")) {
                    return command.run(given);
                }
                new Usage(out).tell(command);
            }
        }
        return ExitCode.WELL;
    }

    private static Refusal unknown(List<Command> commands, String first) {
        List<String> names = commands.stream().map(Command::name).toList();
        if (first.isEmpty() || first.startsWith("-")) {
            String before = first.isEmpty() ? "" : " before " + RefusedValue.shown(first);
            return Refusal.usage("CommandLineKnown", NAME, "a command is missing" + before + ", one of " + String.join(", ", names), "see ./seawall --help");
        }
        String nearest = NearestName.of(first, names).orElseThrow();
        return Refusal.usage("CommandLineKnown", NAME, RefusedValue.shown(first) + " is none of the commands " + String.join(", ", names), "did you mean " + nearest + "?");
    }

    private static PrintWriter ascii(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.US_ASCII));
    }
}
