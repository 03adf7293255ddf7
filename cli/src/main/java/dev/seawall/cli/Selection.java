package dev.seawall.cli;

import dev.seawall.model.Environment;
import dev.seawall.units.NearestName;
import dev.seawall.units.RefusedValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** Which environments a command is about: the user's program's, or those of documents. */
final class Selection {
    private final List<String> names;
    private final List<String> documents;

    private Selection(List<String> names, List<String> documents) {
        this.names = names;
        this.documents = documents;
    }

    /** The options of every command that is about environments. */
    static Options options() {
        return help().addOption(Option.builder().longOpt("env").hasArgs().argName("NAME").desc("Environments to take; all of them when left out.").get())
            .addOption(Option.builder().longOpt("edge").hasArgs().argName("FILE").desc("Documents in YAML or JSON to take environments from; the program's when left out.").get());
    }

    /** The option of every command. */
    static Options help() {
        return new Options().addOption(Option.builder("h").longOpt("help").desc("Say how to use it.").get());
    }

    static Selection of(CommandLine given) {
        return new Selection(values(given, "env"), values(given, "edge"));
    }

    private static List<String> values(CommandLine given, String option) {
        return given.hasOption(option) ? List.of(given.getOptionValues(option)) : List.of();
    }

    /** The chosen environments, in the order in which the user's program lists them, or the command line its documents. */
    List<Environment> choose(Supplier<List<Environment>> environments) {
        Map<String, Environment> known = byName(documents.isEmpty() ? UserCode.build(environments) : EdgeFiles.read(documents));
        for (String name : names) {
            if (!known.containsKey(name)) {
                throw unknown(name, known);
            }
        }
        return known.values().stream().filter(environment -> names.isEmpty() || names.contains(environment.name().value())).toList();
    }

    /** How to say on a command line that one environment is meant, with the documents that were given. */
    String words(String name) {
        String files = documents.isEmpty() ? "" : "--edge " + RefusedValue.shown(String.join(" ", documents));
        return documents.size() == 1 ? files : (files + " --env " + name).strip();
    }

    /** Every environment by its name, for a command that may mean something else by the word. */
    static Map<String, Environment> known(Supplier<List<Environment>> environments) {
        return byName(UserCode.build(environments));
    }

    /** The only one that is chosen, for a command that answers about one. */
    Environment chooseOne(Command command, Supplier<List<Environment>> environments) {
        List<Environment> chosen = choose(environments);
        if (chosen.isEmpty()) {
            throw Refusal.input("OneEnvironment", "environments", "there are none, one is wanted", "return one from the program's list of environments");
        }
        if (chosen.size() > 1) {
            String names = String.join(", ", chosen.stream().map(environment -> environment.name().value()).toList());
            throw Refusal.usage("OneEnvironment", "seawall " + command.name() + " --env", chosen.size() + " environments are chosen, " + names + ", and one is wanted", "write --env " + chosen.get(chosen.size() - 1).name());
        }
        return chosen.get(0);
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
