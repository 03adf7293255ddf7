package dev.seawall.cli;

import java.io.PrintWriter;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code seawall manual}: the manual page, in the macros of man(7). */
final class ManualCommand implements Command {
    private final List<Command> commands;
    private final PrintWriter out;

    /** @param commands all of them, this one too */
    ManualCommand(List<Command> commands, PrintWriter out) {
        this.commands = commands;
        this.out = out;
    }

    @Override
    public String name() {
        return "manual";
    }

    @Override
    public String summary() {
        return "Writes the manual page.";
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("manual > seawall.1", "Writes it into a file; man -l seawall.1 shows it."));
    }

    @Override
    public Options options() {
        return Selection.help();
    }

    @Override
    public int run(CommandLine given) {
        out.print(ManualPage.of(commands));
        return ExitCode.WELL;
    }
}
