package dev.seawall.check;

import dev.seawall.units.RefusedValue;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says about an edge.
 *
 * @param severity how much it weighs
 * @param rule the rule's id
 * @param path where in the model
 * @param message the value got, the limit and whose limit it is; lower case, no full stop
 * @param fix what to do, in the user's words
 * @param against paths of the other values that the one at {@code path} disagrees with; one below {@code path} is the very part of it that is meant
 * @param limit what the value is held against; empty where nothing is measured
 */
public record Finding(Severity severity, String rule, String path, String message, String fix, List<String> against, Optional<Limit> limit) implements Comparable<Finding> {
    public Finding {
        against = List.copyOf(against);
    }

    /** A finding about one value alone. */
    public Finding(Severity severity, String rule, String path, String message, String fix) {
        this(severity, rule, path, message, fix, List.of(), Optional.empty());
    }

    /** The finding that a refused value is. */
    public static Finding of(RefusedValue refused) {
        return new Finding(Severity.ERROR, refused.rule(), refused.path(), refused.given() + " is not " + refused.allowed(), refused.fix())
            .limit(refused.given(), refused.limit(), refused.source());
    }

    /** The same, about a contradiction: what it is said against stands at these paths. */
    public Finding against(String... paths) {
        return against(List.of(paths));
    }

    /** The same, about a contradiction: what it is said against stands at these paths. */
    public Finding against(List<String> paths) {
        return new Finding(severity, rule, path, message, fix, paths, limit);
    }

    /**
     * The same, about a value that a limit does not allow.
     *
     * @param value what was got; it prints its unit
     * @param most what it is held against; it prints its unit
     * @param whose whose limit that is, see {@link Limit#whose()}
     */
    public Finding limit(Object value, Object most, String whose) {
        return new Finding(severity, rule, path, message, fix, against, Optional.of(Limit.of(value, most, whose)));
    }

    /** The same at a path of an environment that is one of several. */
    public Finding within(String environment) {
        return new Finding(severity, rule, environment + "." + path, message, fix, against, limit);
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
