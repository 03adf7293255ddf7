package dev.seawall.cli;

import dev.seawall.cli.findings.Format;
import dev.seawall.cli.findings.Found;
import dev.seawall.cli.findings.Sources;
import dev.seawall.units.RefusedValue;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** Tells findings: to a person on standard error, beside which standard output has what was done; to a program as a document on standard output, which has nothing else then. */
final class Teller {
    private final Format format;
    private final PrintWriter out;
    private final PrintWriter err;

    private Teller(Format format, PrintWriter out, PrintWriter err) {
        this.format = format;
        this.out = out;
        this.err = err;
    }

    /** The option that chooses the format. */
    static Option option() {
        return Option.builder().longOpt("format").hasArg().argName("FORMAT").desc("How findings are told: " + String.join(", ", Format.words()) + ".").get();
    }

    /** For a person. */
    static Teller human(PrintWriter err) {
        return new Teller(Format.HUMAN, err, err);
    }

    /** As the command line says. */
    static Teller of(Command command, CommandLine given, PrintWriter out, PrintWriter err) {
        String word = given.getOptionValue("format", Format.HUMAN.word());
        return new Teller(Format.of(word).orElseThrow(() -> unknown(command, word)), out, err);
    }

    private static Refusal unknown(Command command, String word) {
        return Refusal.usage("CommandLineKnown", "seawall " + command.name() + " --format", RefusedValue.shown(word) + " is none of the formats " + String.join(", ", Format.words()),
            NearestName.advice(word, Format.words()).orElse("choose one of these"));
    }

    boolean isForPeople() {
        return format == Format.HUMAN;
    }

    /** Tells what was found; a program is told as well that nothing was. */
    void tell(List<Found> found) {
        String text = format.of(found, new Sources(Path.of("")), Terminal.showsColour(System.getenv()));
        (isForPeople() ? err : out).print(text);
    }

    /** Says a line about what was done. */
    void say(String line) {
        (isForPeople() ? out : err).println(line);
    }

    /** Runs the rest of a command; an input that it refuses is told in the format, too. */
    int telling(IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (Refusal refusal) {
            if (isForPeople() || refusal.exitCode() != ExitCode.REFUSED) {
                throw refusal;
            }
            tell(List.of(refusal.found()));
            return refusal.exitCode();
        }
    }
}
