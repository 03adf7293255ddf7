package dev.seawall.cli;

import dev.seawall.Seawall;
import dev.seawall.capacity.Capacity;
import dev.seawall.capacity.CapacityJson;
import dev.seawall.capacity.CapacityText;
import dev.seawall.derive.Load;
import dev.seawall.model.Environment;
import dev.seawall.picture.CapacityPlot;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code seawall capacity}: how many nodes a load needs, what binds first, and every budget. */
final class CapacityCommand implements Command {
    private static final List<String> FORMATS = List.of("human", "json");

    private final Supplier<List<Environment>> environments;
    private final PrintWriter out;
    private final PrintWriter err;

    CapacityCommand(Supplier<List<Environment>> environments, PrintWriter out, PrintWriter err) {
        this.environments = environments;
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return "capacity";
    }

    @Override
    public String summary() {
        return "Says how many nodes a load needs and what binds first.";
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("capacity --env prod --rate 50000", "Says how many nodes carry so many requests a second."),
            new Example("capacity --env prod --plot capacity.svg", "Draws load against nodes beside the answer."));
    }

    @Override
    public Options options() {
        Options options = Selection.options();
        LoadOptions.addTo(options);
        return options.addOption(new FormatOption("How it is told", FORMATS))
            .addOption(Option.builder().longOpt("plot").hasArg().argName("FILE").desc("Also draw one environment's load against nodes into an SVG file.").get());
    }

    @Override
    public int run(CommandLine given) {
        String format = FormatOption.given(this, given, FORMATS);
        LoadOptions options = new LoadOptions(this, given);
        Load load = options.load();
        Optional<Integer> zones = options.zones();
        Selection selection = Selection.of(given);
        List<Environment> chosen = given.hasOption("plot") ? List.of(selection.chooseOne(this, environments)) : selection.choose(environments);
        Findings findings = Findings.of(chosen, Seawall::check);
        if (findings.hasErrors()) {
            Teller.human(err).tell(findings.urgent());
            return findings.exitCode();
        }
        List<Capacity> capacities = chosen.stream().map(environment -> Capacity.of(environment, load, zones.orElse(environment.edge().network().zones().size()))).toList();
        if (given.hasOption("plot")) {
            PictureFile.write(this, "plot", given.getOptionValue("plot"), CapacityPlot.of(capacities.get(0)));
        }
        out.print(format.equals("json") ? CapacityJson.of(capacities) : capacities.stream().map(CapacityText::of).collect(Collectors.joining("\n")));
        return capacities.stream().allMatch(Capacity::fitsFleet) ? ExitCode.WELL : ExitCode.REFUSED;
    }
}
