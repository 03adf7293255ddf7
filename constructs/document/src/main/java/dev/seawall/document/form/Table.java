package dev.seawall.document.form;

import dev.seawall.document.text.Node;
import dev.seawall.json.Block;
import dev.seawall.units.NearestName;
import dev.seawall.units.Place;
import dev.seawall.units.RefusedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A mapping whose keys are the arguments of the call that begins a value, and the methods that go on with it: {@code Upstream.named("app").keepalive(64)} is {@code {named: app, keepalive: 64}}.
 *
 * @param <B> what the methods are called on
 * @param <R> the value
 */
public final class Table<B, R> implements Form<R> {
    private final String type;
    private final Function<Argument.Values, B> begin;
    private final Function<B, R> end;
    private final List<Argument<R, ?>> arguments = new ArrayList<>();
    private final Map<String, Option<B, R>> options = new LinkedHashMap<>();
    private final Set<String> needed = new TreeSet<>();
    private final Map<String, String> elsewhere = new TreeMap<>();
    private List<String> apart = List.of();
    private R standard;

    private Table(String type, Function<Argument.Values, B> begin, Function<B, R> end) {
        this.type = type;
        this.begin = begin;
        this.end = end;
    }

    /**
     * A table without a key yet.
     *
     * @param type the Java type that has the methods, {@code Nginx}
     * @param begin the call that begins, with the values of the arguments
     * @param end the call that ends
     */
    public static <B, R> Table<B, R> of(String type, Function<Argument.Values, B> begin, Function<B, R> end) {
        return new Table<>(type, begin, end);
    }

    /** A call with arguments alone. */
    @SafeVarargs
    public static <R> Table<R, R> call(Function<Argument.Values, R> call, Argument<R, ?>... arguments) {
        Table<R, R> table = new Table<>("", call, Function.identity());
        for (Argument<R, ?> argument : arguments) {
            table.arguments.add(argument);
        }
        return table;
    }

    /** A call whose arguments are a mapping of their own, below the method's name. */
    public static <R> Table<R, R> called(String method, Table<R, R> arguments) {
        Argument<R, R> all = new Argument<>(method, arguments, value -> value);
        return call(it -> it.get(all), all);
    }

    /** The arguments, in the order of the call. */
    @SafeVarargs
    public final Table<B, R> with(Argument<R, ?>... more) {
        for (Argument<R, ?> argument : more) {
            arguments.add(argument);
        }
        return this;
    }

    /** A value with every default: what equals it is not written. */
    public Table<B, R> standard(R value) {
        standard = value;
        return this;
    }

    /** A method that is called once. */
    public <A> Table<B, R> option(String key, Form<A> form, BiFunction<B, A, B> say, Function<R, A> given) {
        return perhaps(key, form, say, value -> Optional.of(given.apply(value)));
    }

    /** A method that is called once, or never. */
    public <A> Table<B, R> perhaps(String key, Form<A> form, BiFunction<B, A, B> say, Function<R, Optional<A>> given) {
        options.put(key, new Option.Once<>(key, form, say, given));
        return this;
    }

    /** A method that is called for each element of a list. */
    public <A> Table<B, R> each(String key, Form<A> form, BiFunction<B, A, B> say, Function<R, List<A>> given) {
        options.put(key, new Option.Each<>(key, form, say, given));
        return this;
    }

    /** A method that is called with each name and what is said of it. */
    public <A> Table<B, R> entries(String key, Form<A> form, Option.Say<B, A> say, Function<R, Map<String, A>> given) {
        options.put(key, new Option.Entries<>(key, form, say, given));
        return this;
    }

    /** The options without which nothing can be built. */
    public Table<B, R> needs(String... keys) {
        needed.addAll(List.of(keys));
        return this;
    }

    /** Options of which the later call takes back the earlier one: in a mapping there is no later, so one alone is said. */
    public Table<B, R> either(String... keys) {
        apart = List.of(keys);
        return this;
    }

    /** A method of this type in Java that a document says at one place alone, and where. */
    public Table<B, R> saidIn(String outer, String... keys) {
        List.of(keys).forEach(key -> elsewhere.put(key, outer));
        return this;
    }

    /** The key by which a choice knows it. */
    String first() {
        return arguments.get(0).key();
    }

    Set<String> keys() {
        Set<String> keys = new TreeSet<>(options.keySet());
        arguments.forEach(argument -> keys.add(argument.key()));
        return keys;
    }

    @Override
    public Optional<R> read(Node node, String path, Reading reading) {
        if (!(node instanceof Node.Mapping mapping)) {
            return reading.refuse(node.place(), new RefusedValue("ValueIsMapping", path, node.words(), "a mapping with keys " + String.join(", ", keys()), "write {key: value}, or a line for each"));
        }
        int before = reading.count();
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> entries.put(entry.key().text(), entry));
        entries.values().stream().filter(entry -> !keys().contains(entry.key().text())).forEach(entry -> refuseUnknown(entry, path, reading));
        requireNeeded(mapping, entries, path, reading);
        B builder = begin(mapping, entries, path, reading).orElse(null);
        for (Node.Entry entry : mapping.entries()) {
            Option<B, R> option = options.get(entry.key().text());
            if (option != null) {
                builder = option.read(builder, entry, Reading.below(path, option.key()), reading);
            }
        }
        B told = builder;
        return told == null || reading.count() > before ? Optional.empty() : reading.say(path, mapping.place(), () -> end.apply(told));
    }

    private Optional<B> begin(Node.Mapping mapping, Map<String, Node.Entry> entries, String path, Reading reading) {
        Argument.Values values = new Argument.Values();
        boolean complete = true;
        for (int i = arguments.size() - 1; i >= 0; i--) {
            Argument<R, ?> argument = arguments.get(i);
            Node.Entry entry = entries.get(argument.key());
            Optional<?> value = entry == null ? Optional.empty() : argument.form().read(entry.value(), Reading.below(path, argument.key()), reading);
            value.ifPresent(it -> values.put(argument.key(), it));
            complete = complete && value.isPresent();
        }
        String at = arguments.size() == 1 ? Reading.below(path, first()) : path;
        Map<String, Place> stand = arguments(mapping);
        Place line = stand.isEmpty() ? mapping.place() : stand.values().iterator().next();
        return complete ? reading.say(at, line, stand, () -> begin.apply(values)) : Optional.empty();
    }

    @Override
    public Map<String, Place> arguments(Node node) {
        Map<String, Place> places = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            for (Argument<R, ?> argument : arguments) {
                mapping.entries().stream().filter(entry -> entry.key().text().equals(argument.key())).findFirst().ifPresent(entry -> places.put(argument.key(), entry.place()));
            }
        }
        return places;
    }

    private void requireNeeded(Node.Mapping mapping, Map<String, Node.Entry> entries, String path, Reading reading) {
        Set<String> missing = new TreeSet<>(needed);
        arguments.forEach(argument -> missing.add(argument.key()));
        missing.removeAll(entries.keySet());
        for (String key : missing) {
            reading.refuse(mapping.place(), new RefusedValue("KeyPresent", Reading.below(path, key), "nothing", "enough: the key has to be there", "add " + key + " and its value"));
        }
        List<String> both = apart.stream().filter(entries::containsKey).toList();
        if (both.size() > 1) {
            Node.Scalar second = entries.get(both.get(1)).key();
            reading.refuse(second.place(), new RefusedValue("KeysExclude", path, second.words(), "possible beside " + both.get(0), "remove one of the two"));
        }
    }

    private void refuseUnknown(Node.Entry entry, String path, Reading reading) {
        String key = entry.key().text();
        String fix = Optional.ofNullable(elsewhere.get(key)).map(outer -> "write it in " + outer)
            .or(() -> NearestName.advice(key, keys())).orElse("choose one of these, docs/options.md says what each is");
        reading.refuse(entry.key().place(), new RefusedValue("KeyKnown", path, entry.key().words(), "one of the keys " + String.join(", ", keys()), fix));
    }

    @Override
    public Map<String, Object> write(R value, boolean all) {
        Map<String, Object> written = new LinkedHashMap<>();
        arguments.forEach(argument -> written.put(argument.key(), write(argument, value, all)));
        for (Option<B, R> option : options.values()) {
            boolean wanted = all || needed.contains(option.key()) || standard == null || !option.compared(value).equals(option.compared(standard));
            option.write(value, all).filter(it -> wanted && (all || needed.contains(option.key()) || !Map.of().equals(it))).ifPresent(it -> written.put(option.key(), it));
        }
        return written;
    }

    private static <R, A> Object write(Argument<R, A> argument, R value, boolean all) {
        return argument.form().write(argument.given().apply(value), all);
    }

    @Override
    public Block schema(UnaryOperator<String> described) {
        Block properties = new Block();
        Set<String> required = new TreeSet<>(needed);
        for (Argument<R, ?> argument : arguments) {
            properties.put(argument.key(), described(argument.key(), argument.form().schema(described), described));
            required.add(argument.key());
        }
        options.forEach((key, option) -> properties.put(key, described(key, option.schema(described), described)));
        Block schema = new Block().put("type", "object").put("properties", properties).put("additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("required", List.copyOf(required));
        }
        return apart.isEmpty() ? schema : schema.put("not", new Block().put("required", apart));
    }

    private Block described(String key, Block schema, UnaryOperator<String> words) {
        String said = type.isEmpty() ? "" : words.apply(type + "." + key);
        return said.isEmpty() ? schema : schema.put("description", said);
    }
}
