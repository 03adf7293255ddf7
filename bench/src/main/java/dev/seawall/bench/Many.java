package dev.seawall.bench;

import dev.seawall.cli.SeawallCommand;
import dev.seawall.model.Environment;
import dev.seawall.model.Seed;
import dev.seawall.model.network.Network;
import dev.seawall.units.Cidr;
import java.util.List;
import java.util.stream.IntStream;

/** The command line over N environments of the seed's edge, env1 to envN: {@code Many N synth --out DIR}. */
final class Many {
    private Many() {}

    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        System.exit(SeawallCommand.run(() -> environments(count), List.of(args).subList(1, args.length).toArray(String[]::new)));
    }

    private static List<Environment> environments(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> seed("env" + number)).toList();
    }

    /** The scenario whose template the peers build. */
    static Environment seed(String name) {
        Network network = Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b", "eu-central-1c");
        return Environment.of(name, "eu-central-1", Seed.edge("shop", network).build());
    }
}
