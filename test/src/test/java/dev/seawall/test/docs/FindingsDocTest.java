package dev.seawall.test.docs;

import dev.seawall.Seawall;
import dev.seawall.cli.findings.Format;
import dev.seawall.cli.findings.Found;
import dev.seawall.cli.findings.Sources;
import dev.seawall.test.findings.Mistaken;
import dev.seawall.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/findings.md} shows under the name of each format what it prints. */
class FindingsDocTest {
    private static final Path TOP = Path.of("..");
    private static final Path DOCUMENT = TOP.resolve("docs/findings.md");

    @Test
    void theExamplesAreWhatIsPrinted() throws IOException {
        List<Found> found = Found.of(Mistaken.environment(), Seawall.check(Mistaken.environment()));
        String text = Files.readString(DOCUMENT);
        for (Format format : Format.values()) {
            Pattern example = Pattern.compile("(?s)(\n## " + format.word() + "\n.*?\n```[a-z]+\n).*?```\n");
            String printed = format.of(found, new Sources(TOP), false);
            text = example.matcher(text).replaceFirst(match -> Matcher.quoteReplacement(match.group(1) + printed + "```\n"));
        }

        Golden.assertMatches(DOCUMENT, text);
    }
}
