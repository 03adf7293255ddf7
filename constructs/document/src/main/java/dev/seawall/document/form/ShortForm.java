package dev.seawall.document.form;

import dev.seawall.document.text.Node;
import dev.seawall.json.Block;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A value that is a word in the usual case, and a mapping where more has to be said.
 *
 * @param brief the form of the word
 * @param isBrief whether the word says all of a value
 * @param full the form of the mapping
 */
public record ShortForm<T>(Form<T> brief, Predicate<T> isBrief, Form<T> full) implements Form<T> {
    @Override
    public Optional<T> read(Node node, String path, Reading reading) {
        return (node instanceof Node.Mapping ? full : brief).read(node, path, reading);
    }

    @Override
    public Object write(T value, boolean all) {
        return (isBrief.test(value) ? brief : full).write(value, all);
    }

    @Override
    public Block schema(UnaryOperator<String> described) {
        return new Block().put("oneOf", List.of(brief.schema(described), full.schema(described)));
    }
}
