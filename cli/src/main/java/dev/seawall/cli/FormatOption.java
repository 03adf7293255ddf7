package dev.seawall.cli;

import dev.seawall.units.NearestName;
import dev.seawall.units.RefusedValue;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** The option by which a command says the same in several languages. */
final class FormatOption extends Option {
    private static final long serialVersionUID = 1L;

    private final transient List<String> words;

    /** The first word is the default. */
    FormatOption(String what, List<String> words) {
        super(null, "format", true, what + ": " + String.join(", ", words) + "; " + words.get(0) + " by default.");
        setArgName("FORMAT");
        this.words = words;
    }

    List<String> words() {
        return words;
    }

    /** The word that was given. */
    static String given(Command command, CommandLine given, List<String> words) {
        String word = given.getOptionValue("format", words.get(0));
        if (!words.contains(word)) {
            throw Refusal.usage("CommandLineKnown", "seawall " + command.name() + " --format", RefusedValue.shown(word) + " is none of the formats " + String.join(", ", words),
                NearestName.advice(word, words).orElse("choose one of these"));
        }
        return word;
    }
}
