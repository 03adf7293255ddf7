package dev.seawall.document.form;

import dev.seawall.document.text.Node;
import dev.seawall.json.Block;
import dev.seawall.units.RefusedValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A key that may be there: a method of a builder, or of a record that gives another one back.
 *
 * @param <B> what the method is called on
 * @param <R> what comes of it in the end
 */
interface Option<B, R> {
    String key();

    /** Tells the builder; checks alone while there is none. */
    B read(B builder, Node.Entry entry, String path, Reading reading);

    /** What it was told, to write; empty when it was told nothing. */
    Optional<Object> write(R value, boolean all);

    /** What two values are compared by, to see whether one has the other's default. */
    Object compared(R value);

    Block schema(UnaryOperator<String> described);

    /** A method that is called once. */
    record Once<B, R, A>(String key, Form<A> form, BiFunction<B, A, B> say, Function<R, Optional<A>> given) implements Option<B, R> {
        @Override
        public B read(B builder, Node.Entry entry, String path, Reading reading) {
            Optional<A> value = form.read(entry.value(), path, reading);
            if (builder == null || value.isEmpty()) {
                return builder;
            }
            return reading.say(path, entry.place(), form.arguments(entry.value()), () -> say.apply(builder, value.get())).orElse(builder);
        }

        @Override
        public Optional<Object> write(R value, boolean all) {
            return given.apply(value).map(it -> form.write(it, all));
        }

        @Override
        public Object compared(R value) {
            return given.apply(value);
        }

        @Override
        public Block schema(UnaryOperator<String> described) {
            return form.schema(described);
        }
    }

    /** A method that is called for each element of a list. */
    record Each<B, R, A>(String key, Form<A> form, BiFunction<B, A, B> say, Function<R, List<A>> given) implements Option<B, R> {
        @Override
        public B read(B builder, Node.Entry entry, String path, Reading reading) {
            if (!(entry.value() instanceof Node.Sequence sequence)) {
                reading.refuse(entry.value().place(), new RefusedValue("ValueIsList", path, entry.value().words(), "a list", "write [...], or a line with - for each element"));
                return builder;
            }
            B told = builder;
            for (int i = 0; i < sequence.elements().size(); i++) {
                B before = told;
                Node element = sequence.elements().get(i);
                String at = path + "[" + i + "]";
                Optional<A> value = form.read(element, at, reading);
                if (builder != null && value.isPresent()) {
                    told = reading.say(at, element.place(), form.arguments(element), () -> say.apply(before, value.get())).orElse(before);
                }
            }
            return told;
        }

        @Override
        public Optional<Object> write(R value, boolean all) {
            return Optional.of(given.apply(value).stream().map(it -> form.write(it, all)).toList());
        }

        @Override
        public Object compared(R value) {
            return given.apply(value);
        }

        @Override
        public Block schema(UnaryOperator<String> described) {
            return new Block().put("type", "array").put("items", form.schema(described));
        }
    }

    /** A method that is called with each key and value of a mapping. */
    record Entries<B, R, A>(String key, Form<A> form, Say<B, A> say, Function<R, Map<String, A>> given) implements Option<B, R> {
        @Override
        public B read(B builder, Node.Entry entry, String path, Reading reading) {
            if (!(entry.value() instanceof Node.Mapping mapping)) {
                reading.refuse(entry.value().place(), new RefusedValue("ValueIsMapping", path, entry.value().words(), "a mapping", "write {name: value}, or a line for each"));
                return builder;
            }
            B told = builder;
            for (Node.Entry one : mapping.entries()) {
                B before = told;
                String at = path + "[" + one.key().text() + "]";
                Optional<String> name = TextForm.text(one.key(), at, reading);
                Optional<A> value = form.read(one.value(), at, reading);
                if (builder != null && name.isPresent() && value.isPresent()) {
                    told = reading.say(at, one.place(), form.arguments(one.value()), () -> say.of(before, name.get(), value.get())).orElse(before);
                }
            }
            return told;
        }

        @Override
        public Optional<Object> write(R value, boolean all) {
            Map<String, Object> written = new LinkedHashMap<>();
            given.apply(value).forEach((name, it) -> written.put(name, form.write(it, all)));
            return Optional.of(written);
        }

        @Override
        public Object compared(R value) {
            return List.copyOf(given.apply(value).entrySet());
        }

        @Override
        public Block schema(UnaryOperator<String> described) {
            return new Block().put("type", "object").put("additionalProperties", form.schema(described));
        }
    }

    /** A method that takes a name and what is said of it. */
    interface Say<B, A> {
        B of(B builder, String name, A value);
    }
}
