package dev.seawall.cli;

import dev.seawall.check.Finding;
import dev.seawall.check.Severity;

/** Ends a command with one line for a person and an exit code. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Refusal(int exitCode, String line) {
        super(line, null, false, false);
        this.exitCode = exitCode;
    }

    /** What was given, or where it should go, cannot be. */
    static Refusal input(String rule, String path, String message, String fix) {
        return input(new Finding(Severity.ERROR, rule, path, message, fix), "");
    }

    /** The same, with where the user wrote it. */
    static Refusal input(Finding finding, String place) {
        return new Refusal(ExitCode.REFUSED, finding + place);
    }

    /** The command line says something that there is not. */
    static Refusal usage(String rule, String path, String message, String fix) {
        return new Refusal(ExitCode.USAGE, new Finding(Severity.ERROR, rule, path, message, fix).toString());
    }

    /** What a proof needs is not there. */
    static Refusal cannot(String rule, String path, String message, String fix) {
        return new Refusal(ExitCode.CANNOT, new Finding(Severity.ERROR, rule, path, message, fix).toString());
    }

    int exitCode() {
        return exitCode;
    }
}
