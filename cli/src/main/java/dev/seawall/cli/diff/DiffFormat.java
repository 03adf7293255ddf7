package dev.seawall.cli.diff;

import dev.seawall.snapshot.DifferenceText;
import dev.seawall.snapshot.EdgeDifference;
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
    public String of(EdgeDifference difference) {
        return switch (this) {
            case HUMAN -> DifferenceText.of(difference);
            case MARKDOWN -> new DiffMarkdown(difference).text();
            case JSON -> DiffJson.of(difference);
            case GITHUB -> DiffGitHub.of(difference);
        };
    }
}
