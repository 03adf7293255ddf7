package dev.seawall.units;

/**
 * Free text of one line for people: descriptions, reasons.
 *
 * <p>Refused: control, format, invisible, private and unassigned characters and line or paragraph separators (a bidi override makes a reviewer read something else than
 * what is deployed), and <code>{{resolve:</code>, which CloudFormation executes in any string and offers no way to escape. Everything else arrives unchanged at
 * the other end; each back end escapes it in its own way.
 *
 * @param value 0 to 255 characters, as many as a launch template describes a version with
 */
public record Text(String value) {
    private static final int LONGEST = 255;

    public Text {
        RefusedValue.require("text", value);
        if (value.length() > LONGEST) {
            throw new RefusedValue("TextShort", "text", value, "at most " + LONGEST + " characters", "shorten it");
        }
        if (value.codePoints().anyMatch(Text::deceiving)) {
            throw new RefusedValue("TextVisible", "text", value, "one line of visible characters", "remove control, bidirectional and zero-width characters");
        }
        if (value.contains("{{resolve:")) {
            throw new RefusedValue("TextNoDynamicReference", "text", value, "free of {{resolve:...}}",
                "pass a deploy-time value as an Input; CloudFormation would execute this one");
        }
    }

    public static Text of(String value) {
        return new Text(value);
    }

    @Override
    public String toString() {
        return value;
    }

    /** Whether a character shows nothing or something else than it is. */
    static boolean deceiving(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED,
                Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> invisible(codePoint);
        };
    }

    /** Letters and marks that show nothing (Unicode, Default_Ignorable_Code_Point): joiners, fillers, vowels without a form and variation selectors, of which 256 spell any hidden bytes. */
    private static boolean invisible(int c) {
        return c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5 || c >= 0x180b && c <= 0x180f || c == 0x3164 || c >= 0xfe00 && c <= 0xfe0f || c == 0xffa0
            || c >= 0xe0100 && c <= 0xe01ef;
    }
}
