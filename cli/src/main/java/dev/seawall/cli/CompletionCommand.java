package dev.seawall.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code seawall completion}: what bash needs to complete commands, options, formats, files and folders. It starts no JVM while somebody types. */
final class CompletionCommand implements Command {
    private static final String HEAD = """
        # Completion of seawall for bash 4 or newer: source <(./seawall completion)
        _seawall() {
            local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]} words=
            COMPREPLY=()
            if [ "$COMP_CWORD" = 1 ]; then
                command='' words='%s'
            fi
            case $command,$before in
        """;
    private static final String TAIL = """
            esac
            mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
        }
        complete -F _seawall ./seawall seawall
        """;

    private final List<Command> commands;
    private final PrintWriter out;

    /** @param commands all of them, this one too */
    CompletionCommand(List<Command> commands, PrintWriter out) {
        this.commands = commands;
        this.out = out;
    }

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public String summary() {
        return "Writes a script by which bash completes commands and options.";
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("completion > ~/.local/share/bash-completion/completions/seawall", "Keeps it for every shell; source <(./seawall completion) is for this one."));
    }

    @Override
    public Options options() {
        return Selection.help();
    }

    @Override
    public int run(CommandLine given) {
        List<String> first = new ArrayList<>(commands.stream().map(Command::name).toList());
        first.addAll(List.of("--help", "--version"));
        out.print(HEAD.formatted(String.join(" ", first)));
        commands.forEach(this::cases);
        out.print(TAIL);
        return ExitCode.WELL;
    }

    /** A case for each option that takes a value, and one for all else. Names of commands, options and formats are ours and plain words. */
    private void cases(Command command) {
        List<String> names = new ArrayList<>();
        for (Option option : command.options().getOptions()) {
            names.add("--" + option.getLongOpt());
            if (option.hasArg()) {
                out.print("        " + command.name() + ",--" + option.getLongOpt() + ")" + values(option) + " ;;\n");
            }
        }
        out.print("        " + command.name() + ",*) words='" + String.join(" ", names) + "' ;;\n");
    }

    private static String values(Option option) {
        if (option instanceof FormatOption format) {
            return " words='" + String.join(" ", format.words()) + "'";
        }
        return switch (option.getArgName()) {
            case "DIR" -> " mapfile -t COMPREPLY < <(compgen -d -- \"$word\"); return";
            case "FILE" -> " mapfile -t COMPREPLY < <(compgen -f -- \"$word\"); return";
            default -> "";
        };
    }
}
