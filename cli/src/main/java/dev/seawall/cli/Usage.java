package dev.seawall.cli;

import java.io.PrintWriter;
import java.util.List;
import org.apache.commons.cli.Option;

/** How to use the program, and each command of it, as {@code --help} says it. */
final class Usage {
    private static final String EXIT_CODES = """

        Exit codes: 0 well; 1 a finding of severity ERROR, refused input, an output folder
        that cannot be written, or something that was not proved; 2 wrong usage; 3 proofs
        cannot run here; 70 a fault of Seawall's own.
        """;

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
        out.print(EXIT_CODES);
    }

    void tell(Command command) {
        out.print("Usage: ./seawall " + command.name() + (command.word().isEmpty() ? "" : " " + command.word()) + " [OPTION...]\n" + command.summary() + "\n\nOptions:\n");
        List<String> names = command.options().getOptions().stream().map(Usage::spelled).toList();
        int width = Math.max(COLUMN, names.stream().mapToInt(String::length).max().orElse(0) + 2);
        command.options().getOptions().forEach(option -> row(spelled(option), width, option.getDescription()));
        out.print(EXIT_CODES);
    }

    private void row(String name, String meaning) {
        row(name, COLUMN, meaning);
    }

    private void row(String name, int width, String meaning) {
        out.print("  " + name + " ".repeat(width - name.length()) + meaning + '\n');
    }

    private static String spelled(Option option) {
        String name = (option.getOpt() == null ? "" : "-" + option.getOpt() + ", ") + "--" + option.getLongOpt();
        return option.hasArg() ? name + " " + option.getArgName() + (option.hasArgs() ? "..." : "") : name;
    }
}
