package dev.seawall.cli;

import dev.seawall.units.RefusedValue;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** The option by which a command says the same in several languages. */
final class Format {
    private Format() {}

    /** The option; the first name is the default. */
    static Option option(String... names) {
        return Option.builder().longOpt("format").hasArg().argName("FORMAT").desc("One of " + String.join(", ", names) + "; " + names[0] + " by default.").get();
    }

    /** The name that was given. */
    static String of(Command command, CommandLine given, String... names) {
        List<String> known = List.of(names);
        String name = given.getOptionValue("format", names[0]);
        if (!known.contains(name)) {
            throw Refusal.usage("CommandLineKnown", "seawall " + command.name() + " --format", RefusedValue.shown(name) + " is none of " + String.join(", ", known),
                "did you mean " + NearestName.of(name, known).orElseThrow() + "?");
        }
        return name;
    }
}
