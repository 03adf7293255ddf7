package dev.seawall.units;

import java.util.Optional;

/**
 * A line of the user's: of a program, or of a document.
 *
 * @param type name of the class that was compiled from it; empty for a document
 * @param file name of the source file, without its folder: a class knows no more; of a document the path that it was read from
 * @param line counted from 1
 * @param column counted from 1 in a document; 0 in a program: a class knows no more
 */
public record Place(String type, String file, int line, int column) {
    /** A place in a document. */
    public static Place inDocument(String file, int line, int column) {
        return new Place("", file, line, column);
    }

    /** The line that a frame stands at; empty for code that was compiled without its lines. */
    public static Optional<Place> of(StackTraceElement frame) {
        boolean known = frame.getFileName() != null && frame.getLineNumber() > 0;
        return known ? Optional.of(new Place(frame.getClassName(), frame.getFileName(), frame.getLineNumber(), 0)) : Optional.empty();
    }

    public boolean isInDocument() {
        return type.isEmpty();
    }

    /** {@code Shop.java:12}, as stack traces write it, or {@code shop.yaml:12:7}. */
    @Override
    public String toString() {
        return RefusedValue.shown(file) + where();
    }

    /** What stands behind the file, {@code :12} or {@code :12:7}. */
    public String where() {
        return ":" + line + (column > 0 ? ":" + column : "");
    }
}
