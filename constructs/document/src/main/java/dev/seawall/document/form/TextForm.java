package dev.seawall.document.form;

import dev.seawall.document.text.Node;
import dev.seawall.document.text.PlainText;
import dev.seawall.json.Block;
import dev.seawall.units.RefusedValue;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A text, in quotes or plain; plain alone where no reader of YAML takes it for anything else.
 *
 * @param parse makes a value of it, or refuses
 * @param print the text of a value; the two are inverses
 */
public record TextForm<T>(Function<String, T> parse, Function<T, String> print) implements Form<T> {
    /** A text that the model itself makes a value of. */
    public static final TextForm<String> TEXT = new TextForm<>(Function.identity(), Function.identity());

    /** A value that prints what it parses. */
    public static <T> TextForm<T> of(Function<String, T> parse) {
        return new TextForm<>(parse, Object::toString);
    }

    @Override
    public Optional<T> read(Node node, String path, Reading reading) {
        return text(node, path, reading).flatMap(text -> reading.say(path, node.place(), () -> parse.apply(text)));
    }

    /** The text of a node that is one. */
    static Optional<String> text(Node node, String path, Reading reading) {
        if (!(node instanceof Node.Scalar scalar)) {
            return reading.refuse(node.place(), new RefusedValue("ValueIsText", path, node.words(), "a text", "write one value, in quotes where it begins with [ or {"));
        }
        Optional<String> other = scalar.quoted() ? Optional.empty() : PlainText.looksLike(scalar.text());
        if (other.isEmpty()) {
            return Optional.of(scalar.text());
        }
        if (scalar.text().isEmpty()) {
            return reading.refuse(node.place(), new RefusedValue("ValueIsText", path, node.words(), "a text", "write the value, or remove the key"));
        }
        String quoted = "\"" + RefusedValue.shown(scalar.text()) + "\"";
        return reading.refuse(node.place(), new RefusedValue("ValueIsText", path, node.words(), "a text to every reader: without quotes it is " + other.get(), "write " + quoted + " if that is meant"));
    }

    @Override
    public Object write(T value, boolean all) {
        return print.apply(value);
    }

    @Override
    public Block schema(UnaryOperator<String> described) {
        return new Block().put("type", "string");
    }
}
