package dev.seawall.bench;

import dev.seawall.cli.SeawallCommand;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Seed;
import dev.seawall.model.network.Network;
import dev.seawall.units.Cidr;
import java.util.List;
import java.util.stream.IntStream;

/** The command line over as many environments as the first argument says: the paper's edge, each with a name of its own. */
public final class ManyEnvironments {
    private ManyEnvironments() {}

    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        System.exit(SeawallCommand.run(() -> environments(count), new String[] {"synth", "--out", arguments[1]}));
    }

    static List<Environment> environments(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> Environment.of("env" + i, "eu-central-1", edge(i))).toList();
    }

    private static Edge edge(int i) {
        return Seed.edge("shop", Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b", "eu-central-1c")).tag("number", Integer.toString(i)).build();
    }
}
