package dev.seawall.check;

import dev.seawall.units.RefusedValue;
import java.util.Comparator;

/**
 * What a rule says about an edge.
 *
 * @param severity how much it weighs
 * @param rule the rule's id
 * @param path where in the model
 * @param message the value got, the limit and whose limit it is; lower case, no full stop
 * @param fix what to do, in the user's words
 */
public record Finding(Severity severity, String rule, String path, String message, String fix) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity).thenComparing(Finding::path).thenComparing(Finding::rule).thenComparing(Finding::message)
        .thenComparing(Finding::fix);

    /** The finding that a refused value is. */
    public static Finding of(RefusedValue refused) {
        return new Finding(Severity.ERROR, refused.rule(), refused.path(), refused.given() + " is not " + refused.allowed(), refused.fix());
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** One line: {@code severity rule path: message; fix}. */
    @Override
    public String toString() {
        return severity + " " + rule + " " + path + ": " + message + "; " + fix;
    }
}
