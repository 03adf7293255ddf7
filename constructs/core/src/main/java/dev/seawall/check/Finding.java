package dev.seawall.check;

import dev.seawall.units.RefusedValue;

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
    /** The finding that a refused value is. */
    public static Finding of(RefusedValue refused) {
        return new Finding(Severity.ERROR, refused.rule(), refused.path(), refused.given() + " is not " + refused.allowed(), refused.fix());
    }

    /** By severity, path, rule, message and fix. */
    @Override
    public int compareTo(Finding other) {
        int order = severity.compareTo(other.severity);
        order = order != 0 ? order : path.compareTo(other.path);
        order = order != 0 ? order : rule.compareTo(other.rule);
        order = order != 0 ? order : message.compareTo(other.message);
        return order != 0 ? order : fix.compareTo(other.fix);
    }

    /** One line: {@code severity rule path: message; fix}. */
    @Override
    public String toString() {
        return severity + " " + rule + " " + path + ": " + message + "; " + fix;
    }
}
