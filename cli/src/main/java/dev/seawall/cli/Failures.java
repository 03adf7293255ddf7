package dev.seawall.cli;

import dev.seawall.units.RefusedValue;
import java.io.PrintWriter;

/** Turns whatever ends a command early into one line on standard error and an exit code; never into a stack trace. */
final class Failures {
    private final PrintWriter err;

    Failures(PrintWriter err) {
        this.err = err;
    }

    int tell(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            if (refusal.exitCode() == ExitCode.REFUSED) {
                Teller.human(err).tell(refusal.found());
            } else {
                err.println(refusal.getMessage());
            }
            return refusal.exitCode();
        }
        err.println("FAULT " + words(failure) + ": this is Seawall's own fault, please send it; " + Trace.of(failure).words());
        return ExitCode.FAULT;
    }

    /** The kind of a failure and its message, in characters that a terminal shows. */
    static String words(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? kind : kind + " (" + RefusedValue.shown(failure.getMessage()) + ")";
    }
}
