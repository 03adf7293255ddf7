package dev.seawall.document.form;

import dev.seawall.document.text.Node;
import dev.seawall.json.Block;
import dev.seawall.units.RefusedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A list, for a method that takes several values in one call.
 *
 * @param element the form of each
 */
public record ListForm<T>(Form<T> element) implements Form<List<T>> {
    @Override
    public Optional<List<T>> read(Node node, String path, Reading reading) {
        if (!(node instanceof Node.Sequence sequence)) {
            return reading.refuse(node.place(), new RefusedValue("ValueIsList", path, node.words(), "a list", "write [...], or a line with - for each element"));
        }
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < sequence.elements().size(); i++) {
            element.read(sequence.elements().get(i), path + "[" + i + "]", reading).ifPresent(elements::add);
        }
        return elements.size() == sequence.elements().size() ? Optional.of(elements) : Optional.empty();
    }

    @Override
    public Object write(List<T> values, boolean all) {
        return values.stream().map(value -> element.write(value, all)).toList();
    }

    @Override
    public Block schema(UnaryOperator<String> described) {
        return new Block().put("type", "array").put("items", element.schema(described));
    }
}
