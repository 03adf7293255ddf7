package dev.seawall.cli;

import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code seawall explain RULE}: what {@code docs/rules.md} says about one rule. */
final class ExplainCommand implements Command {
    private static final String HEADING = "\n### ";

    private final PrintWriter out;

    ExplainCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String summary() {
        return "Says what a rule prevents, why, and how to accept it.";
    }

    @Override
    public String word() {
        return "RULE";
    }

    @Override
    public Options options() {
        return new Options().addOption(Option.builder("h").longOpt("help").desc("Say how to use it.").get());
    }

    @Override
    public int run(CommandLine given) {
        if (given.getArgList().size() != 1) {
            throw Refusal.usage("CommandLineKnown", "seawall explain", "one RULE is wanted", "name it as a finding does, ./seawall explain SeveralZones");
        }
        Map<String, String> rules = rules();
        String wanted = given.getArgList().get(0);
        if (!rules.containsKey(wanted)) {
            throw Refusal.usage("RuleKnown", "seawall explain", RefusedValue.shown(wanted) + " is no rule", "did you mean " + NearestName.of(wanted, rules.keySet()).orElseThrow() + "?");
        }
        out.print(wanted + rules.get(wanted));
        return ExitCode.WELL;
    }

    /** By the rule's name, the text below its heading. */
    private static Map<String, String> rules() {
        Map<String, String> rules = new TreeMap<>();
        String[] sections = document().split(HEADING);
        for (int i = 1; i < sections.length; i++) {
            int end = sections[i].indexOf('\n');
            rules.put(sections[i].substring(0, end), sections[i].substring(end).replaceAll("(?s)\n## .*", ""));
        }
        return rules;
    }

    private static String document() {
        try (InputStream document = ExplainCommand.class.getResourceAsStream("rules.md")) {
            return new String(document.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
