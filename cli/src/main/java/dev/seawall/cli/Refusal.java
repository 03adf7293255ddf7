package dev.seawall.cli;

import dev.seawall.check.Finding;
import dev.seawall.check.Severity;
import dev.seawall.cli.findings.Found;
import dev.seawall.units.Place;
import java.util.List;
import java.util.Optional;

/** Ends a command with what was found, for a person, and an exit code. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<Found> found;

    private Refusal(int exitCode, List<Found> found) {
        super(found.get(0).finding().toString(), null, false, false);
        this.exitCode = exitCode;
        this.found = List.copyOf(found);
    }

    private Refusal(int exitCode, Finding finding, Optional<Place> place) {
        this(exitCode, List.of(Found.refused(finding, place)));
    }

    /** What was given, or where it should go, cannot be. */
    static Refusal input(String rule, String path, String message, String fix) {
        return input(new Finding(Severity.ERROR, rule, path, message, fix), Optional.empty());
    }

    /** The same, with where the user wrote it. */
    static Refusal input(Finding finding, Optional<Place> place) {
        return new Refusal(ExitCode.REFUSED, finding, place);
    }

    /** The same, for several reasons at once. */
    static Refusal input(List<Found> found) {
        return new Refusal(ExitCode.REFUSED, found);
    }

    /** The command line says something that there is not. */
    static Refusal usage(String rule, String path, String message, String fix) {
        return new Refusal(ExitCode.USAGE, new Finding(Severity.ERROR, rule, path, message, fix), Optional.empty());
    }

    /** What a proof needs is not there. */
    static Refusal cannot(String rule, String path, String message, String fix) {
        return new Refusal(ExitCode.CANNOT, new Finding(Severity.ERROR, rule, path, message, fix), Optional.empty());
    }

    int exitCode() {
        return exitCode;
    }

    /** What to tell. */
    List<Found> found() {
        return found;
    }
}
