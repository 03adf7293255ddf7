package dev.seawall;

import dev.seawall.check.Finding;
import dev.seawall.units.RefusedValue;
import java.io.PrintStream;

/** A program of the user's that builds environments into a tool's app: what is wrong with them reaches its author as a line and an exit code, not as a stack trace of three languages. */
public final class UserProgram {
    private UserProgram() {}

    /**
     * Runs the program.
     *
     * @param program builds the app and synthesizes it
     * @param tool the package whose failures are the tool's word about the app, and no fault of the program
     * @param err where a refusal is told
     * @return the exit code: 0 well, 1 refused
     * @throws RuntimeException whatever else the program throws: a fault of its own, whose stack trace is wanted
     */
    public static int run(Runnable program, String tool, PrintStream err) {
        try {
            program.run();
            return 0;
        } catch (RefusedValue refused) {
            err.println(Finding.of(refused) + refused.culprit().map(place -> " (" + place + ")").orElse(""));
        } catch (RuntimeException failure) {
            StackTraceElement[] trace = failure.getStackTrace();
            if (trace.length == 0 || !trace[0].getClassName().startsWith(tool) || failure.getMessage() == null) {
                throw failure;
            }
            err.println(words(failure.getMessage()));
        }
        return 1;
    }

    /** The tool's message without the stack trace of another language, which it carries as further lines: after the words, the words once more with a prefix of theirs. */
    private static String words(String message) {
        int again = message.indexOf("\n@");
        return again < 0 ? message : message.substring(0, again);
    }
}
