package dev.seawall.cli;

import dev.seawall.model.Environment;
import dev.seawall.units.RefusedValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Which of the user's environments a command is about. */
final class Selection {
    @Option(names = "--env", arity = "1..*", paramLabel = "NAME", description = "Environments to take; all of them when left out.")
    private List<String> names = List.of();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Say how to use it.")
    private boolean help;

    /** The chosen environments, in the order in which the user's program lists them. */
    List<Environment> choose(Supplier<List<Environment>> environments) {
        Map<String, Environment> known = byName(UserCode.build(environments));
        for (String name : names) {
            if (!known.containsKey(name)) {
                throw unknown(name, known);
            }
        }
        return known.values().stream().filter(environment -> names.isEmpty() || names.contains(environment.name().value())).toList();
    }

    private static Map<String, Environment> byName(List<Environment> environments) {
        Map<String, Environment> byName = new LinkedHashMap<>();
        for (Environment environment : environments) {
            if (byName.put(environment.name().value(), environment) != null) {
                throw Refusal.input("EnvironmentNamesDistinct", "environments", environment.name() + " is given twice, each has a folder of its name", "rename one of the two");
            }
        }
        return byName;
    }

    private static Refusal unknown(String name, Map<String, Environment> known) {
        String message = RefusedValue.shown(name) + " is none of the environments" + (known.isEmpty() ? ", there are none" : " " + String.join(", ", known.keySet()));
        String fix = NearestName.of(name, known.keySet()).map(nearest -> "did you mean " + nearest + "?").orElse("return one from the program's list of environments");
        return Refusal.usage("EnvironmentKnown", "--env", message, fix);
    }
}
