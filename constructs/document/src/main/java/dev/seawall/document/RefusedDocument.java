package dev.seawall.document;

import dev.seawall.units.RefusedValue;
import java.util.List;
import java.util.stream.Collectors;

/** A document that says something that cannot be. Its message has a line for each mistake, with file, line and column. */
public final class RefusedDocument extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<RefusedValue> mistakes;

    RefusedDocument(List<RefusedValue> mistakes) {
        super(mistakes.stream().map(RefusedDocument::line).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** The mistakes, in the order in which they were found; each knows its place in the document. */
    public List<RefusedValue> mistakes() {
        return mistakes;
    }

    private static String line(RefusedValue mistake) {
        return mistake.culprit().map(place -> place + ": ").orElse("") + mistake.getMessage();
    }
}
