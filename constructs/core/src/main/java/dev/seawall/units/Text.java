package dev.seawall.units;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Free text of one line for people: descriptions, reasons.
 *
 * <p>Refused: control, format, invisible, private and unassigned characters and line or paragraph separators (a bidi override makes a reviewer read something else than
 * what is deployed), and <code>{{resolve:</code>, which CloudFormation executes in any string and offers no way to escape. Everything else arrives unchanged at
 * the other end; each back end escapes it in its own way.
 *
 * @param value 0 to 255 bytes of UTF-8, as many as a launch template describes a version with (EC2 counts characters, Terraform's provider bytes)
 */
public record Text(String value) {
    private static final int LONGEST = 255;

    public Text {
        RefusedValue.require("text", value);
        if (value.length() > LONGEST || !isAscii(value) && value.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new RefusedValue("TextShort", "text", value, "at most " + LONGEST + " bytes of UTF-8", "shorten it");
        }
        if (!isComposed(value)) {
            throw new RefusedValue("TextComposed", "text", value, "in Unicode's composed form, NFC", "write letters with marks as one character: Terraform would compose them, and CloudFormation not");
        }
        if (value.codePoints().anyMatch(Text::isDeceiving)) {
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

    /** Whether the text is in the composed form (NFC), which Terraform turns every string into. */
    public static boolean isComposed(String text) {
        return isAscii(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character shows nothing or something else than it is. */
    public static boolean isDeceiving(int codePoint) {
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
