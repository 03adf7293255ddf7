package dev.seawall.cli.diff;

import dev.seawall.snapshot.DifferenceText;
import dev.seawall.snapshot.EdgeDifference;
import dev.seawall.units.RefusedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a difference is told. */
public enum DiffFormat {
    /** To a person. */
    HUMAN,
    /** To the readers of a pull request: GitHub Flavored Markdown, shorter than a comment may be. */
    MARKDOWN,
    /** To a program: {@code docs/diff.schema.json}. */
    JSON,
    /** To GitHub Actions: workflow commands. */
    GITHUB;

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words. */
    public static List<String> words() {
        return Stream.of(values()).map(DiffFormat::word).toList();
    }

    /** The whole text, in ASCII. */
    public String of(Differences differences) {
        if (this == JSON) {
            return DiffJson.of(differences);
        }
        List<String> texts = new ArrayList<>();
        differences.byName().forEach((name, difference) -> texts.add(of(name, difference, differences.byName().size())));
        return String.join(this == GITHUB ? "" : "\n", texts);
    }

    private String of(String name, EdgeDifference difference, int edges) {
        String title = name.isEmpty() ? "" : RefusedValue.escaped(name) + ": ";
        return switch (this) {
            case HUMAN -> title + DifferenceText.of(difference);
            case MARKDOWN -> new DiffMarkdown(title, difference, edges).text();
            case GITHUB -> DiffGitHub.of(title, difference);
            case JSON -> throw new IllegalStateException("JSON is one document");
        };
    }
}
