package dev.seawall.units;

import java.util.Optional;

/**
 * A line of the user's program.
 *
 * @param type name of the class that was compiled from it
 * @param file name of the source file, without its folder: a class knows no more
 * @param line counted from 1
 */
public record Place(String type, String file, int line) {
    /** The line that a frame stands at; empty for code that was compiled without its lines. */
    public static Optional<Place> of(StackTraceElement frame) {
        boolean known = frame.getFileName() != null && frame.getLineNumber() > 0;
        return known ? Optional.of(new Place(frame.getClassName(), frame.getFileName(), frame.getLineNumber())) : Optional.empty();
    }

    /** {@code Shop.java:12}, as stack traces write it. */
    @Override
    public String toString() {
        return RefusedValue.shown(file) + ":" + line;
    }
}
