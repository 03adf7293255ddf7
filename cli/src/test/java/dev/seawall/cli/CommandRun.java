package dev.seawall.cli;

import dev.seawall.model.Environment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a command line did.
 *
 * @param code its exit code
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
record CommandRun(int code, String out, String err) {
    static CommandRun of(Supplier<List<Environment>> environments, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = SeawallCommand.run(environments, args, new PrintWriter(out), new PrintWriter(err));
        return new CommandRun(code, out.toString(), err.toString());
    }

    /** Writes one edition of these environments. */
    static CommandRun synth(Path folder, String edition, String... names) {
        return of(() -> Examples.edition(edition, names), "synth", "--out", folder.toString());
    }
}
