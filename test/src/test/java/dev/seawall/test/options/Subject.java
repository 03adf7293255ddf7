package dev.seawall.test.options;

import dev.seawall.model.Environment;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A record whose options are tried.
 *
 * @param type its name, such as {@code Listener.Https}
 * @param start what options are set on: the builder, or the record itself, as a user gets it first
 * @param build the record
 * @param place an environment that has the record where it takes effect
 */
record Subject<B, R extends Record>(String type, Supplier<B> start, Function<B, R> build, Function<R, Environment> place) {
    /**
     * An option and another value for it.
     *
     * @param option its name, such as {@code Fleet.cpuTarget}
     * @param components the components that it sets, and no others
     * @param before what they print by default
     * @param after what they print once it is set
     * @param standard the record by default
     * @param changed the record once it is set
     * @param withStandard an environment with the one
     * @param withChanged an environment with the other
     */
    record Row(String option, List<String> components, String before, String after, Record standard, Record changed, Environment withStandard, Environment withChanged) {
        @Override
        public String toString() {
            return option;
        }
    }

    /** An option that is named as its component. */
    Row row(String option, String before, String after, UnaryOperator<B> set) {
        return row(option, List.of(option), before, after, set);
    }

    Row row(String option, List<String> components, String before, String after, UnaryOperator<B> set) {
        R standard = build.apply(start.get());
        R changed = build.apply(set.apply(start.get()));
        return new Row(type + "." + option, components, before, after, standard, changed, place.apply(standard), place.apply(changed));
    }
}
