package dev.seawall.document.form;

import dev.seawall.document.text.Node;
import dev.seawall.json.Block;
import dev.seawall.units.NearestName;
import dev.seawall.units.RefusedValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One of a few constants, by its name in Java. */
public final class Word<T> implements Form<T> {
    private final Map<String, T> words;

    private Word(Map<String, T> words) {
        this.words = words;
    }

    public static <E extends Enum<E>> Word<E> of(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(constant.name(), constant);
        }
        return new Word<>(words);
    }

    public static <T> Word<T> of(String first, T firstValue, String second, T secondValue) {
        Map<String, T> words = new LinkedHashMap<>();
        words.put(first, firstValue);
        words.put(second, secondValue);
        return new Word<>(words);
    }

    @Override
    public Optional<T> read(Node node, String path, Reading reading) {
        return TextForm.text(node, path, reading).flatMap(text -> words.containsKey(text) ? Optional.of(words.get(text)) : reading.refuse(node.place(),
            new RefusedValue("WordKnown", path, node.words(), "one of " + String.join(", ", words.keySet()), NearestName.advice(text, words.keySet()).orElse("choose one of these"))));
    }

    @Override
    public Object write(T value, boolean all) {
        return words.entrySet().stream().filter(word -> word.getValue().equals(value)).findFirst().orElseThrow().getKey();
    }

    @Override
    public Block schema(UnaryOperator<String> described) {
        return new Block().put("enum", List.copyOf(words.keySet()));
    }
}
