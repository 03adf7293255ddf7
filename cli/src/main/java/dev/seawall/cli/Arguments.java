package dev.seawall.cli;

import dev.seawall.units.NearestName;
import dev.seawall.units.RefusedValue;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** What the user typed after the name of a command. */
final class Arguments {
    private Arguments() {}

    /** The options given; throws a {@link Refusal} for one that the command does not have, one without its value, one given too often, and a word that belongs to none. */
    static CommandLine parse(Command command, List<String> words) {
        CommandLine given;
        try {
            given = DefaultParser.builder().setAllowPartialMatching(false).setStripLeadingAndTrailingQuotes(false).get().parse(command.options(), words.toArray(String[]::new));
        } catch (UnrecognizedOptionException unknown) {
            throw unknown(command, unknown.getOption());
        } catch (MissingArgumentException missing) {
            throw wrong(command, "--" + missing.getOption().getLongOpt() + " needs a " + missing.getOption().getArgName());
        } catch (ParseException other) {
            throw wrong(command, RefusedValue.shown(other.getMessage()));
        }
        for (Option option : given.getOptions()) {
            // the parser hands an option that it does not know to the one before it, if that takes several values
            option.getValuesList().stream().filter(value -> option.hasArgs() && value.startsWith("-")).findFirst().ifPresent(value -> {
                throw unknown(command, value);
            });
            if (option.hasArg() && !option.hasArgs() && given.getOptionValues(option).length > 1) {
                throw wrong(command, "--" + option.getLongOpt() + " is given twice");
            }
        }
        if (!given.getArgList().isEmpty() && command.word().isEmpty()) {
            throw wrong(command, RefusedValue.shown(given.getArgList().get(0)) + " belongs to no option");
        }
        if (given.getArgList().isEmpty() && !command.word().isEmpty() && !given.hasOption("help")) {
            swallowed(command, given);
        }
        return given;
    }

    /** An option that takes several values takes a word behind them, too. */
    private static void swallowed(Command command, CommandLine given) {
        for (Option option : given.getOptions()) {
            if (option.hasArgs() && given.getOptionValues(option).length > 1) {
                String name = "--" + option.getLongOpt();
                throw Refusal.usage("CommandLineKnown", "seawall " + command.name(), command.word() + " is missing, and " + name + " took all of " + RefusedValue.shown(String.join(", ", given.getOptionValues(option))),
                    "write it before " + name);
            }
        }
    }

    private static Refusal unknown(Command command, String typed) {
        List<String> known = command.options().getOptions().stream().flatMap(Arguments::names).toList();
        String name = typed.contains("=") ? typed.substring(0, typed.indexOf('=')) : typed;
        if (known.contains(name)) {
            return wrong(command, name + " takes no value");
        }
        String fix = NearestName.of(name, known).map(nearest -> "did you mean " + nearest + "?").orElseThrow();
        return Refusal.usage("CommandLineKnown", "seawall " + command.name(), RefusedValue.shown(name) + " is none of its options " + String.join(", ", known), fix);
    }

    private static Stream<String> names(Option option) {
        return option.getOpt() == null ? Stream.of("--" + option.getLongOpt()) : Stream.of("-" + option.getOpt(), "--" + option.getLongOpt());
    }

    private static Refusal wrong(Command command, String message) {
        return Refusal.usage("CommandLineKnown", "seawall " + command.name(), message, "see ./seawall " + command.name() + " --help");
    }
}
