package dev.seawall.cli;

import dev.seawall.units.RefusedValue;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What {@code --out} names. */
final class OutputOption {
    private OutputOption() {}

    /** The folder; throws a {@link Refusal} for what this system cannot spell. */
    static Path folder(Command command, String given) {
        try {
            return Path.of(given);
        } catch (InvalidPathException noPath) {
            throw Refusal.usage("CommandLineKnown", "seawall " + command.name(), "--out " + RefusedValue.shown(given) + " is no path here (" + noPath.getReason() + ")", "choose another folder");
        }
    }
}
