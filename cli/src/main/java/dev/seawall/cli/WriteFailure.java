package dev.seawall.cli;

import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** What a person reads when the output cannot be written: which folder, and what the system says. */
final class WriteFailure {
    private WriteFailure() {}

    static Refusal of(Path folder, IOException failure) {
        return Refusal.input("OutputWritten", EarlierTree.shown(folder), reason(failure) + ", no environment's folder is half written", "make room or choose another folder with --out");
    }

    /** The same of a single file that an option names. */
    static Refusal ofFile(Path file, IOException failure) {
        return Refusal.input("OutputWritten", EarlierTree.shown(file), reason(failure) + ", it is as it was", "make room or name another file");
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return RefusedValue.shown(denied.getFile()) + " may not be written";
        }
        if (failure instanceof FileSystemException onFile && onFile.getReason() != null) {
            return RefusedValue.shown(onFile.getFile()) + " cannot be written (" + RefusedValue.shown(onFile.getReason()) + ")";
        }
        return "it cannot be written (" + RefusedValue.shown(String.valueOf(failure.getMessage())) + ")";
    }
}
