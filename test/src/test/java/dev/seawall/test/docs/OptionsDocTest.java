package dev.seawall.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.testing.Golden;
import dev.seawall.test.options.OptionMethods;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/options.md} is what the Javadoc of the model says, and that says what a reader needs to choose a value. */
class OptionsDocTest {
    private static final List<OptionsDoclet.Option> OPTIONS = ModelOptions.read();

    /** A default and, behind a comma or a semicolon, its reason; or why there is none. */
    private static final Pattern DEFAULT = Pattern.compile("(?s)(Default: [^.]*(\\.\\w[^.]*)*([,;] | because )|No default: ).+");
    private static final Pattern NUMERIC = Pattern.compile("\\((int|Duration|Bytes|Percent|Port)\\b");
    private static final Pattern RANGE = Pattern.compile("\\d[\\d,]*( [A-Za-z]+)? to \\d");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.:]) (?=[A-Z])");

    @Test
    void theCommittedDocumentIsWhatTheJavadocSays() {
        Golden.assertMatches(Path.of("../docs/options.md"), document());
    }

    @Test
    void nothingThatCanBeSetIsLeftOut() {
        assertThat(OPTIONS).extracting(OptionsDoclet.Option::name).containsExactlyInAnyOrderElementsOf(OptionMethods.names());
    }

    @Test
    void everyOptionSaysItsDefaultAndWhy() {
        assertThat(without(DEFAULT.asPredicate(), OPTIONS)).isEmpty();
    }

    @Test
    void everyNumberSaysItsRange() {
        assertThat(without(RANGE.asPredicate(), numeric())).isEmpty();
    }

    @Test
    void everyNumberSaysWhatAWrongOneDoes() {
        assertThat(without(text -> sentences(text) > 2, numeric())).isEmpty();
    }

    /** Of the second paragraph, range and default among them. */
    private static int sentences(String text) {
        return text.contains("\n\n") ? SENTENCE_END.split(text.substring(text.indexOf("\n\n") + 2)).length : 0;
    }

    private static List<OptionsDoclet.Option> numeric() {
        List<OptionsDoclet.Option> numeric = OPTIONS.stream().filter(option -> NUMERIC.matcher(option.signature()).find()).toList();
        assertThat(numeric).hasSizeGreaterThan(30);
        return numeric;
    }

    private static List<String> without(Predicate<String> part, List<OptionsDoclet.Option> options) {
        assertThat(options).isNotEmpty();
        return options.stream().filter(option -> !part.test(option.documentation())).map(option -> option.name() + ": " + option.documentation()).toList();
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
            # Options

            Generated from the Javadoc of the model; a test compares. What is not said has its default. A value outside its range is refused where it is set.

            """);
        layers().forEach(layer -> text.append(layer.equals(layers().get(0)) ? "" : " · ").append('[').append(layer).append("](#").append(layer).append(')'));
        text.append('\n');
        String layer = "";
        String type = "";
        for (OptionsDoclet.Option option : OPTIONS) {
            if (!option.layer().equals(layer)) {
                layer = option.layer();
                text.append("\n## ").append(layer).append('\n');
                type = "";
            }
            if (!option.type().equals(type)) {
                type = option.type();
                text.append("\n### ").append(type).append('\n');
            }
            text.append("\n#### `").append(option.signature()).append("`\n\n").append(option.documentation()).append('\n');
        }
        return text.toString();
    }

    private static List<String> layers() {
        return OPTIONS.stream().map(OptionsDoclet.Option::layer).distinct().toList();
    }
}
