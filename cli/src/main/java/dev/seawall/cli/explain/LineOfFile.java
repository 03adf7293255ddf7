package dev.seawall.cli.explain;

import dev.seawall.node.Provenance;
import dev.seawall.units.RefusedValue;
import java.util.List;
import java.util.Optional;

/** Explains a line of a rendered file: what made it, why, and the options and rules that are about it. */
public final class LineOfFile {
    private static final int SHORTEST_WORD = 6;
    private static final int MOST_RULES = 6;

    private final Names names;

    public LineOfFile(Names names) {
        this.names = names;
    }

    /**
     * What is known of a line.
     *
     * @param path the file's on the node
     * @param lines all of its lines
     * @param number of the line, from 1
     */
    public Optional<String> explain(String path, List<String> lines, int number) {
        return Provenance.of(path, lines, number).map(made -> text(path, number, made));
    }

    private String text(String path, int number, Provenance made) {
        StringBuilder text = new StringBuilder(path + ":" + number + "\n\n    " + RefusedValue.shown(made.text()) + "\n\n");
        text.append(made.reason().isEmpty() ? "The file gives no reason of its own.\n" : "Why: " + RefusedValue.shown(made.reason()) + "\n");
        text.append("Made by templates/").append(made.template()).append(", of the layer ").append(made.layer()).append("; its options: docs/options.md.\n");
        List<String> rules = rules(made.text());
        if (!rules.isEmpty()) {
            text.append("Rules that are about it: ").append(String.join(", ", rules)).append('\n');
        }
        made.options().forEach(option -> names.find(option).ifPresent(explained -> text.append("\n").append(explained)));
        return text.toString();
    }

    private List<String> rules(String line) {
        String word = line.replaceFirst("^([A-Za-z0-9_.]*).*", "$1");
        return word.length() < SHORTEST_WORD ? List.of() : names.sentencesAbout(word).stream().limit(MOST_RULES).toList();
    }
}
