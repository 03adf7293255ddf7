package dev.seawall.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.cli.Option;

/** How to use the program, and each command of it, as {@code --help} says it. */
final class Usage {
    /** Exit codes and what they mean. */
    static final List<Map.Entry<Integer, String>> EXITS = List.of(Map.entry(ExitCode.WELL, "well"),
        Map.entry(ExitCode.REFUSED, "a finding of severity ERROR, refused input, an output folder that cannot be written, a load that a fleet cannot carry, "
            + "something that was not proved, or two sides that differ"),
        Map.entry(ExitCode.USAGE, "wrong usage, or standard output that cannot be written"), Map.entry(ExitCode.CANNOT, "proofs cannot run here"), Map.entry(ExitCode.FAULT, "a fault of Seawall's own"));
    private static final int WIDTH = 84;

    /** Where meanings begin, unless a name is longer. */
    private static final int COLUMN = 17;

    private final PrintWriter out;

    Usage(PrintWriter out) {
        this.out = out;
    }

    void tell(List<Command> commands) {
        out.print("Usage: ./seawall COMMAND [OPTION...]\nRenders and checks the environments of an API edge.\n\nCommands, each with a --help of its own:\n");
        commands.forEach(command -> row(command.name(), command.summary()));
        out.print("\nOptions:\n");
        row("-h, --help", "Say how to use it.");
        row("-V, --version", "Say which version it is.");
        exits();
    }

    void tell(Command command) {
        out.print("Usage: ./seawall " + command.name() + (command.word().isEmpty() ? "" : " " + command.word()) + " [OPTION...]\n" + command.summary() + "\n\nOptions:\n");
        List<String> names = command.options().getOptions().stream().map(Usage::spelled).toList();
        int width = Math.max(COLUMN, names.stream().mapToInt(String::length).max().orElse(0) + 2);
        command.options().getOptions().forEach(option -> row(spelled(option), width, option.getDescription()));
        out.print(command.examples().size() == 1 ? "\nExample:\n" : "\nExamples:\n");
        command.examples().forEach(example -> out.print("  " + example.line() + "\n      " + example.meaning() + '\n'));
        exits();
    }

    private void exits() {
        StringBuilder line = new StringBuilder("\nExit codes:");
        for (String word : EXITS.stream().map(exit -> exit.getKey() + " " + exit.getValue()).collect(Collectors.joining("; ", "", ".")).split(" ")) {
            if (line.length() + word.length() > WIDTH) {
                out.print(line.append('\n'));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        out.print(line.append('\n'));
    }

    private void row(String name, String meaning) {
        row(name, COLUMN, meaning);
    }

    private void row(String name, int width, String meaning) {
        out.print("  " + name + " ".repeat(width - name.length()) + meaning + '\n');
    }

    /** {@code -h, --help}, {@code --out DIR}, {@code --env NAME...}. */
    static String spelled(Option option) {
        String name = (option.getOpt() == null ? "" : "-" + option.getOpt() + ", ") + "--" + option.getLongOpt();
        return option.hasArg() ? name + " " + option.getArgName() + (option.hasArgs() ? "..." : "") : name;
    }
}
