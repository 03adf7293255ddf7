package dev.seawall.document.form;

import dev.seawall.document.text.Node;
import dev.seawall.json.Block;
import dev.seawall.units.NearestName;
import dev.seawall.units.RefusedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A value that begins with one of several calls: the key of that call says which. */
public final class Choice<T> implements Form<T> {
    /** One of them, and what of a value it made. */
    private record Way<T, S extends T>(Table<?, S> table, Function<T, Optional<S>> made) {
        Optional<Map<String, Object>> write(T value, boolean all) {
            return made.apply(value).map(it -> table.write(it, all));
        }

        Optional<T> read(Node node, String path, Reading reading) {
            return table.read(node, path, reading).map(it -> it);
        }
    }

    private final List<Way<T, ?>> ways = new ArrayList<>();

    /** A way that makes values of a type of its own. */
    public <S extends T> Choice<T> way(Class<S> type, Table<?, S> table) {
        ways.add(new Way<>(table, value -> type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty()));
        return this;
    }

    /** A way whose values others tell by what they hold. */
    public Choice<T> way(Function<T, Boolean> made, Table<?, T> table) {
        ways.add(new Way<T, T>(table, value -> made.apply(value) ? Optional.of(value) : Optional.empty()));
        return this;
    }

    private List<String> words() {
        return ways.stream().map(way -> way.table().first()).toList();
    }

    @Override
    public Optional<T> read(Node node, String path, Reading reading) {
        if (!(node instanceof Node.Mapping mapping)) {
            return reading.refuse(node.place(), new RefusedValue("ValueIsMapping", path, node.words(), "a mapping with one of the keys " + String.join(", ", words()), "write {" + words().get(0) + ": value}, or a line for each key"));
        }
        List<Node.Entry> chosen = mapping.entries().stream().filter(entry -> words().contains(entry.key().text())).toList();
        if (chosen.size() > 1) {
            Node.Scalar second = chosen.get(1).key();
            return reading.refuse(second.place(), new RefusedValue("KeysExclude", path, second.words(), "possible beside " + chosen.get(0).key().text(), "remove one of the two"));
        }
        if (chosen.isEmpty()) {
            return refuseNone(mapping, path, reading);
        }
        return ways.get(words().indexOf(chosen.get(0).key().text())).read(node, path, reading);
    }

    private Optional<T> refuseNone(Node.Mapping mapping, String path, Reading reading) {
        Set<String> known = new TreeSet<>();
        ways.forEach(way -> known.addAll(way.table().keys()));
        Optional<Node.Entry> strange = mapping.entries().stream().filter(entry -> !known.contains(entry.key().text())).findFirst();
        String given = strange.map(entry -> entry.key().words()).orElse("nothing");
        String fix = strange.flatMap(entry -> NearestName.advice(entry.key().text(), words())).orElse("add one of these, which says what is meant");
        return reading.refuse(strange.map(entry -> entry.key().place()).orElse(mapping.place()),
            new RefusedValue("KeyChooses", path, given, "one of the keys " + String.join(", ", words()), fix));
    }

    @Override
    public Map<String, Object> write(T value, boolean all) {
        return ways.stream().flatMap(way -> way.write(value, all).stream()).findFirst().orElseThrow();
    }

    @Override
    public Block schema(UnaryOperator<String> described) {
        return new Block().put("oneOf", ways.stream().map(way -> way.table().schema(described)).toList());
    }
}
