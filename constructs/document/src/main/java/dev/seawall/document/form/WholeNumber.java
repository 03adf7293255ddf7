package dev.seawall.document.form;

import dev.seawall.document.text.Node;
import dev.seawall.json.Block;
import dev.seawall.units.Alphabet;
import dev.seawall.units.RefusedValue;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A whole number in decimal digits, as the model takes it; its range is the model's to know. */
public final class WholeNumber implements Form<Integer> {
    public static final WholeNumber NUMBER = new WholeNumber();
    private static final Alphabet DIGITS = Alphabet.of("0-9");
    private static final int MOST_DIGITS = 18;

    private WholeNumber() {}

    @Override
    public Optional<Integer> read(Node node, String path, Reading reading) {
        String text = node instanceof Node.Scalar scalar && !scalar.quoted() ? scalar.text() : "";
        String digits = text.startsWith("-") ? text.substring(1) : text;
        if (!DIGITS.spells(digits) || digits.length() > 1 && digits.startsWith("0") || text.equals("-0")) {
            return refuse(node, path, reading);
        }
        if (digits.length() > MOST_DIGITS || Long.parseLong(text) != (int) Long.parseLong(text)) {
            return reading.refuse(node.place(), new RefusedValue("NumberFits", path, node.words(), "a number of -2,147,483,648 to 2,147,483,647 (32 bits)", "choose a smaller one, see docs/options.md for what is allowed here"));
        }
        return Optional.of(Integer.parseInt(text));
    }

    private static Optional<Integer> refuse(Node node, String path, Reading reading) {
        String given = node instanceof Node.Scalar scalar && scalar.quoted() ? "\"" + scalar.text() + "\"" : node.words();
        String plain = given.replaceAll("[\"_]", "").replaceAll("^0+(?=[0-9])", "");
        boolean meant = DIGITS.spells(plain) && plain.length() <= MOST_DIGITS;
        return reading.refuse(node.place(), new RefusedValue("ValueIsNumber", path, given, "a whole number in decimal digits",
            meant ? "write " + plain + " if that is meant" : "write digits alone, without quotes, sign, point and exponent"));
    }

    @Override
    public Object write(Integer value, boolean all) {
        return value;
    }

    @Override
    public Block schema(UnaryOperator<String> described) {
        return new Block().put("type", "integer");
    }
}
