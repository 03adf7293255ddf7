package dev.seawall.document.form;

import dev.seawall.document.text.Node;
import dev.seawall.json.Block;
import dev.seawall.units.Place;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a value of a type stands in a document.
 *
 * @param <T> the type
 */
public interface Form<T> {
    /**
     * The value that a node says; empty when it was refused, which the reading has heard of then.
     *
     * @param path the node's keys from the top, for whoever is told
     */
    Optional<T> read(Node node, String path, Reading reading);

    /** Where the arguments of the call that a node says stand, by key in the call's order; empty when it says none, or not as a mapping. */
    default Map<String, Place> arguments(Node node) {
        return Map.of();
    }

    /**
     * What to write: a text, a number, a yes or no, a list or an ordered map of these.
     *
     * @param all whether what has its default is written as well
     */
    Object write(T value, boolean all);

    /**
     * The JSON Schema of what is read, exactly.
     *
     * @param described what a key is for, by type and method, {@code Nginx.backlog}; empty where nothing is to be said
     */
    Block schema(UnaryOperator<String> described);
}
