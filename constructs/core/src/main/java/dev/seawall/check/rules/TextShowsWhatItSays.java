package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.units.RefusedValue;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Text does not look like another.
 *
 * <p>A Cyrillic letter in a Latin word passes a review that its bytes would not; letters that show nothing make two tags look alike (Unicode TR 36 and TR 39). Control, bidirectional and zero-width
 * characters are refused where a text is set.
 */
public final class TextShowsWhatItSays extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (Map.Entry<String, String> text : ModelTexts.of(environment).entrySet()) {
            if (!ascii(text.getValue())) {
                judge(text.getKey(), text.getValue(), findings);
            }
        }
    }

    private void judge(String path, String text, Consumer<Finding> findings) {
        boolean hidden = text.codePoints().anyMatch(c -> c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0);
        if (hidden) {
            findings.accept(error(path, "holds a letter that shows nothing (Hangul filler)", "remove it"));
        }
        for (String word : text.split("[^\\p{L}\\p{N}]+")) {
            if (mixed(word)) {
                findings.accept(warning(path, "mixes Latin with Cyrillic or Greek letters in one word, " + RefusedValue.escaped(word), "write the word in one script"));
                return;
            }
        }
    }

    private static boolean mixed(String word) {
        boolean latin = false;
        boolean alike = false;
        for (int c : word.codePoints().toArray()) {
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            latin |= script == Character.UnicodeScript.LATIN;
            alike |= script == Character.UnicodeScript.CYRILLIC || script == Character.UnicodeScript.GREEK;
        }
        return latin && alike;
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7e) {
                return false;
            }
        }
        return true;
    }
}
