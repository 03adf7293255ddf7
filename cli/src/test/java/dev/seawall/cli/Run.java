package dev.seawall.cli;

import dev.seawall.model.Environment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * A command that was run.
 *
 * @param code its exit code
 * @param out its standard output
 * @param err its standard error
 */
record Run(int code, String out, String err) {
    static Run of(Supplier<List<Environment>> environments, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = SeawallCommand.run(environments, args, new PrintWriter(out), new PrintWriter(err));
        return new Run(code, out.toString(), err.toString());
    }

    /** Writes one edition of these environments. */
    static Run synth(Path folder, String edition, String... names) {
        return of(() -> Examples.edition(edition, names), "synth", "--out", folder.toString());
    }
}
