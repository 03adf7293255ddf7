package dev.seawall.document.text;

import dev.seawall.units.Alphabet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a plain scalar is besides a text, to any reader of YAML: 1.2 with its core schema (section 10.3.2), and 1.1, which many programs still read, with its types (yaml.org/type). Readers disagree
 * about {@code no}, {@code 0443} and {@code 12:30:45}, so a text that looks so has to stand in quotes.
 */
public final class PlainText {
    private record Look(Pattern form, String words) {
        static Look of(String form, String words) {
            return new Look(Pattern.compile(form), words);
        }
    }

    /** The longest that a form is looked for in, which takes time by the square; what is longer and of these characters alone is a number. */
    private static final int LONGEST = 64;
    private static final Alphabet NUMERIC = Alphabet.of("0-9_.:+eExXa-fA-F-");
    /** How any of them begins. */
    private static final Alphabet FIRST = Alphabet.of("0-9~ntfoyNTFOY<=.+-");
    private static final List<Look> LOOKS = List.of(
        Look.of("~|null|Null|NULL|", "nothing"),
        Look.of("true|True|TRUE|false|False|FALSE", "true or false"),
        Look.of("y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF", "true or false to readers of YAML 1.1"),
        Look.of("[-+]?(0|[1-9][0-9]*)", "a number"),
        Look.of("[-+]?0[0-9_]+", "an octal number to readers of YAML 1.1"),
        Look.of("[-+]?0(x[0-9a-fA-F_]+|o[0-7]+|b[01_]+)", "a number in another base"),
        Look.of("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?", "a number to the base of sixty to readers of YAML 1.1"),
        Look.of("[-+]?([0-9][0-9_]*(\\.[0-9_]*)?|\\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?", "a number"),
        Look.of("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)", "no finite number"),
        Look.of("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?", "a date to readers of YAML 1.1"),
        Look.of("<<|=", "a merge or a default to readers of YAML 1.1"));

    private PlainText() {}

    /** What a reader may take the text for when it stands without quotes; empty when that is a text to all. */
    public static Optional<String> looksLike(String text) {
        if (!text.isEmpty() && !FIRST.holds(text.charAt(0))) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            return NUMERIC.spells(text) ? Optional.of("a number") : Optional.empty();
        }
        return LOOKS.stream().filter(look -> look.form().matcher(text).matches()).map(Look::words).findFirst();
    }
}
