package dev.seawall.cli.findings;

import dev.seawall.check.Culprit;
import dev.seawall.check.Severity;
import dev.seawall.units.RefusedValue;
import java.util.List;

/**
 * For GitHub Actions: a workflow command each, which shows the finding at its line (GitHub Docs, workflow commands). What it quotes cannot begin a command of its own: line feeds, colons, commas and
 * percent signs are escaped as the runner reads them. Accepted findings are not told.
 */
final class GitHubText {
    private final Sources sources;

    GitHubText(Sources sources) {
        this.sources = sources;
    }

    String of(List<Found> found) {
        StringBuilder text = new StringBuilder();
        found.stream().filter(one -> one.accepted().isEmpty()).forEach(one -> append(one, text));
        return text.toString();
    }

    private void append(Found found, StringBuilder text) {
        text.append("::").append(command(found.finding().severity())).append(' ');
        if (!found.culprits().isEmpty()) {
            Culprit first = found.culprits().get(0);
            text.append("file=").append(property(sources.name(first.place()))).append(",line=").append(first.place().line()).append(first.place().column() > 0 ? ",col=" + first.place().column() : "").append(',');
        }
        text.append("title=").append(property(found.finding().rule())).append("::")
            .append(data(found.finding().path() + ": " + found.finding().message() + "; " + found.finding().fix() + others(found) + "; " + found.explain())).append('\n');
    }

    private String others(Found found) {
        StringBuilder others = new StringBuilder();
        found.culprits().stream().skip(1).forEach(culprit -> others.append("; see ").append(sources.name(culprit.place())).append(culprit.place().where()).append(HumanText.what(culprit)));
        return others.toString();
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    private static String data(String text) {
        return RefusedValue.escaped(text).replace("%", "%25");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
