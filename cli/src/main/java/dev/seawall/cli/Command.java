package dev.seawall.cli;

import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** A word after {@code seawall}, with the options that may follow it. */
interface Command {
    String name();

    /** What it does, in a line. */
    String summary();

    Options options();

    /** Lines that a user may copy; at least one. */
    List<Example> examples();

    /** What the words stand for that go before the options; empty for a command that takes none. */
    default String word() {
        return "";
    }

    /** Does it; the exit code. */
    int run(CommandLine given);
}
