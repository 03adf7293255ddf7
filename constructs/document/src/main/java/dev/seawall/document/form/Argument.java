package dev.seawall.document.form;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A key that has to be there: an argument of the call that makes a value.
 *
 * @param key the argument's name; the method's own, where it is the only one
 * @param form how it stands
 * @param given what a value was made with
 */
public record Argument<R, A>(String key, Form<A> form, Function<? super R, A> given) {
    /** The arguments of a call, by the key that each was read for. */
    public static final class Values {
        private final Map<String, Object> values = new TreeMap<>();

        void put(String key, Object value) {
            values.put(key, value);
        }

        @SuppressWarnings("unchecked") // put by the same argument's form
        public <A> A get(Argument<?, A> argument) {
            return (A) values.get(argument.key());
        }
    }
}
