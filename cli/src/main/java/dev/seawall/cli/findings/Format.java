package dev.seawall.cli.findings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How findings are told. */
public enum Format {
    /** To a person: a line each, below it the lines of the program, and the command that says more. */
    HUMAN,
    /** To a program: {@code docs/findings.schema.json}. */
    JSON,
    /** To a code host or an editor: SARIF 2.1.0 (OASIS). */
    SARIF,
    /** To the readers of a pull request: GitHub Flavored Markdown. */
    MARKDOWN,
    /** To GitHub Actions, which shows each at its line: workflow commands. */
    GITHUB;

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words. */
    public static List<String> words() {
        return Stream.of(values()).map(Format::word).toList();
    }

    /** The format of a word, if it is one. */
    public static Optional<Format> of(String word) {
        return Stream.of(values()).filter(format -> format.word().equals(word)).findFirst();
    }

    /** The whole text about what was found, sorted, in ASCII. */
    public String of(List<Found> found, Sources sources, boolean colour) {
        List<Found> sorted = found.stream().sorted().toList();
        return switch (this) {
            case HUMAN -> new HumanText(sources, colour).of(sorted);
            case JSON -> new JsonText(sources).of(sorted);
            case SARIF -> new SarifText(sources).of(sorted);
            case MARKDOWN -> new MarkdownText(sources).of(sorted);
            case GITHUB -> new GitHubText(sources).of(sorted);
        };
    }
}
