package dev.seawall.cli.findings;

import dev.seawall.check.Culprit;
import dev.seawall.check.Severity;
import java.util.List;

/** For the readers of a pull request: how many, then one item each. What a finding quotes is text, never markup, and mentions nobody. */
final class MarkdownText {
    private final Sources sources;

    MarkdownText(Sources sources) {
        this.sources = sources;
    }

    String of(List<Found> found) {
        StringBuilder text = new StringBuilder("### Seawall: " + counted(found, Severity.ERROR, "error") + ", " + counted(found, Severity.WARNING, "warning") + ", "
            + counted(found, Severity.NOTE, "note") + "\n");
        for (Found one : found) {
            String word = one.accepted().isPresent() ? "ACCEPTED" : one.finding().severity().toString();
            String end = one.accepted().map(acceptance -> "until " + acceptance.until() + ": " + acceptance.reason()).orElse(one.finding().fix());
            text.append("\n- **").append(word).append("** ").append(Markdown.code(one.finding().rule())).append(" at ").append(Markdown.code(one.finding().path())).append(": ")
                .append(Markdown.plain(one.finding().message() + "; " + end)).append('\n');
            one.culprits().forEach(culprit -> append(culprit, text));
        }
        return text.toString();
    }

    private void append(Culprit culprit, StringBuilder text) {
        text.append("  - ").append(Markdown.code(sources.name(culprit.place()) + culprit.place().where())).append(Markdown.plain(HumanText.what(culprit)));
        sources.line(culprit.place()).ifPresent(source -> text.append(": ").append(Markdown.code(source)));
        text.append('\n');
    }

    private static String counted(List<Found> found, Severity severity, String word) {
        long count = found.stream().filter(one -> one.accepted().isEmpty() && one.finding().severity() == severity).count();
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
