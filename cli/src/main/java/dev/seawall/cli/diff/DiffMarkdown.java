package dev.seawall.cli.diff;

import dev.seawall.cli.findings.Markdown;
import dev.seawall.deployed.Tool;
import dev.seawall.snapshot.DifferenceText;
import dev.seawall.snapshot.EdgeDifference;
import dev.seawall.snapshot.FactChange;
import dev.seawall.snapshot.FileChange;
import dev.seawall.units.RefusedValue;
import java.util.ArrayList;
import java.util.List;

/**
 * For the readers of a pull request: the headline, what it means, and the rest folded. A comment of GitHub's ends at 65,536 characters; what does not fit below 60,000 is counted, never cut within
 * a line.
 */
final class DiffMarkdown {
    private static final int LONGEST_COMMENT = 60_000;
    /** Room for the sentence about what was left out, and for the ends of folds and fences. */
    private static final int RESERVED = 400;
    private static final int LONGEST_LINE = 2_000;

    private final String title;
    private final EdgeDifference difference;
    private final int longest;
    private final StringBuilder text = new StringBuilder();

    /** With a title before the headline, and as one of so many texts of a comment. */
    DiffMarkdown(String title, EdgeDifference difference, int texts) {
        this.title = title;
        this.difference = difference;
        longest = LONGEST_COMMENT / texts - 1;
    }

    String text() {
        text.append("### Seawall: ").append(Markdown.plain(title)).append(Markdown.plain(cut(difference.headline()))).append('\n');
        List<String> meaning = new ArrayList<>();
        for (FactChange fact : difference.facts()) {
            meaning.add("| " + fact.topic() + " | " + Markdown.plain(cut(fact.key())) + " | " + Markdown.plain(cut(fact.was())) + " | " + Markdown.plain(cut(fact.is())) + " |");
        }
        if (!meaning.isEmpty()) {
            fold("What it means", meaning, List.of("| | | was | is |", "|---|---|---|---|"), "");
        }
        for (Tool tool : difference.resources().keySet()) {
            List<String> lines = DifferenceText.resources(difference, tool);
            if (!lines.isEmpty()) {
                fold("What " + tool + " does", lines.stream().map(line -> "- " + Markdown.plain(cut(line))).toList(), List.of(), "");
            }
        }
        if (!difference.findings().isEmpty()) {
            fold("Findings", difference.findings().stream().map(line -> RefusedValue.escaped(cut(line))).toList(), List.of("```diff"), "```");
        }
        difference.remarks().forEach(remark -> text.append('\n').append(Markdown.plain(cut(remark))).append('\n'));
        List<FileChange> files = new ArrayList<>(difference.files());
        files.addAll(difference.others());
        files.forEach(this::file);
        return text.toString();
    }

    private void file(FileChange file) {
        List<String> lines = file.unified().stream().map(line -> RefusedValue.escaped(cut(line.replace("\t", "    ")))).toList();
        String fence = "```";
        while (String.join("\n", lines).contains(fence)) {
            fence += "`";
        }
        fold(Markdown.code(file.path()) + " " + file.counted(), lines, List.of(fence + "diff"), fence);
    }

    private void fold(String title, List<String> lines, List<String> before, String after) {
        String head = "\n<details><summary>" + title(title) + "</summary>\n\n" + before.stream().map(line -> line + "\n").reduce("", String::concat);
        if (text.length() + head.length() + RESERVED > longest) {
            note(title(title) + ": " + lines.size() + " lines are not shown, a comment would be too long");
            return;
        }
        text.append(head);
        int shown = 0;
        while (shown < lines.size() && text.length() + lines.get(shown).length() + RESERVED <= longest) {
            text.append(lines.get(shown++)).append('\n');
        }
        text.append(after.isEmpty() ? "" : after + "\n");
        if (shown < lines.size()) {
            text.append("\n").append(lines.size() - shown).append(" more lines are not shown, a comment would be too long\n");
        }
        text.append("\n</details>\n");
    }

    private void note(String sentence) {
        if (text.length() + sentence.length() + 2 < longest) {
            text.append('\n').append(sentence).append('\n');
        }
    }

    /** Within HTML a code span is an element. */
    private static String title(String title) {
        return title.startsWith("`") ? "<code>" + title.substring(1).replace("` ", "</code> ") : title;
    }

    private static String cut(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "... (" + line.length() + " characters)";
    }
}
