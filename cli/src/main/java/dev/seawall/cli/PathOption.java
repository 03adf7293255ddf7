package dev.seawall.cli;

import dev.seawall.units.RefusedValue;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A folder that an option names. */
final class PathOption {
    private PathOption() {}

    /** The folder; throws a {@link Refusal} for what this system cannot spell. */
    static Path folder(Command command, String option, String given) {
        try {
            return Path.of(given);
        } catch (InvalidPathException noPath) {
            throw Refusal.usage("CommandLineKnown", "seawall " + command.name(), "--" + option + " " + RefusedValue.shown(given) + " is no path here (" + noPath.getReason() + ")", "choose another folder");
        }
    }
}
