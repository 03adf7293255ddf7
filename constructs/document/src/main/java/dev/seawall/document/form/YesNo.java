package dev.seawall.document.form;

import dev.seawall.document.text.Node;
import dev.seawall.json.Block;
import dev.seawall.units.RefusedValue;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@code true} or {@code false}, and {@code true} alone for a method that takes nothing: who does not call it leaves the key out. */
public final class YesNo implements Form<Boolean> {
    public static final YesNo EITHER = new YesNo(false);
    public static final YesNo CALLED = new YesNo(true);

    private final boolean trueAlone;

    private YesNo(boolean trueAlone) {
        this.trueAlone = trueAlone;
    }

    @Override
    public Optional<Boolean> read(Node node, String path, Reading reading) {
        if (node instanceof Node.Scalar scalar && !scalar.quoted() && (scalar.text().equals("true") || scalar.text().equals("false") && !trueAlone)) {
            return Optional.of(scalar.text().equals("true"));
        }
        if (trueAlone) {
            return reading.refuse(node.place(), new RefusedValue("ValueIsTrue", path, node.words(), "true, by which a method without arguments is called", "write true, or remove the key"));
        }
        return reading.refuse(node.place(), new RefusedValue("ValueIsTrueOrFalse", path, node.words(), "true or false", "write true or false, in small letters and without quotes"));
    }

    @Override
    public Object write(Boolean value, boolean all) {
        return value;
    }

    @Override
    public Block schema(UnaryOperator<String> described) {
        return trueAlone ? new Block().put("const", true) : new Block().put("type", "boolean");
    }
}
