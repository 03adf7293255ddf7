package dev.seawall.cli;

import dev.seawall.cli.findings.Format;
import dev.seawall.cli.findings.Found;
import dev.seawall.cli.findings.Sources;
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
        return new FormatOption("How findings are told", Format.words());
    }

    /** For a person. */
    static Teller human(PrintWriter err) {
        return new Teller(Format.HUMAN, err, err);
    }

    /** As the command line says. */
    static Teller of(Command command, CommandLine given, PrintWriter out, PrintWriter err) {
        return new Teller(Format.of(FormatOption.given(command, given, Format.words())).orElseThrow(), out, err);
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
            tell(refusal.found());
            return refusal.exitCode();
        }
    }
}
