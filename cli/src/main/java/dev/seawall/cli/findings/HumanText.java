package dev.seawall.cli.findings;

import dev.seawall.check.Culprit;
import dev.seawall.check.Report;
import dev.seawall.check.Severity;
import dev.seawall.units.RefusedValue;
import java.util.List;

/**
 * For a person: the finding in a line, as {@code findings.txt} has it; below it each line of the program that it is about, with its text; then the command that says more. What is about no line of
 * a program, an output folder for instance, is a line alone.
 */
final class HumanText {
    private static final String PLAIN = "\u001b[0m";
    private static final String DIM = "\u001b[2m";

    private final Sources sources;
    private final boolean colour;

    HumanText(Sources sources, boolean colour) {
        this.sources = sources;
        this.colour = colour;
    }

    String of(List<Found> found) {
        StringBuilder text = new StringBuilder();
        found.forEach(one -> append(one, text));
        return text.toString();
    }

    private void append(Found found, StringBuilder text) {
        if (found.accepted().isPresent()) {
            text.append(RefusedValue.escaped(new Report.Accepted(found.finding(), found.accepted().get()).toString())).append('\n');
            return;
        }
        String line = RefusedValue.escaped(found.finding().toString());
        String word = found.finding().severity().toString();
        text.append(painted(ink(found.finding().severity()), word)).append(line.substring(word.length())).append('\n');
        for (int i = 0; i < found.culprits().size(); i++) {
            Culprit culprit = found.culprits().get(i);
            text.append("  at ").append(RefusedValue.escaped(sources.name(culprit.place()) + culprit.place().where() + what(culprit))).append('\n');
            boolean shownBelow = i + 1 < found.culprits().size() && found.culprits().get(i + 1).place().equals(culprit.place());
            if (!shownBelow) {
                sources.line(culprit.place()).ifPresent(source -> text.append("     ").append(painted(DIM, source)).append('\n'));
            }
        }
        if (!found.culprits().isEmpty()) {
            text.append("  why: ").append(found.explain()).append('\n');
        }
    }

    /** What the line says; or what it made, and what follows from that because no line says it. */
    static String what(Culprit culprit) {
        String around = culprit.around().isEmpty() ? "the edge" : culprit.around();
        return culprit.said() ? " " + culprit.path() : " " + around + ", from which " + culprit.path() + " follows";
    }

    private String painted(String ink, String text) {
        return colour ? ink + text + PLAIN : text;
    }

    private static String ink(Severity severity) {
        return switch (severity) {
            case ERROR -> "\u001b[1;31m";
            case WARNING -> "\u001b[1;33m";
            case NOTE -> "\u001b[36m";
        };
    }
}
