package dev.seawall.node;

import io.jstach.jstache.JStacheFormatter;
import java.util.function.Function;

/** Turns a value into text before its language's escaper sees it: numbers in decimal, texts as they are. One object for all templates, where the compiler would make a lambda for each. */
@JStacheFormatter
final class PlainFormatter {
    private static final Function<Object, String> PLAIN = new Function<>() {
        @Override
        public String apply(Object value) {
            return value.toString();
        }
    };

    private PlainFormatter() {}

    static Function<Object, String> provider() {
        return PLAIN;
    }
}
