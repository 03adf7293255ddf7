package dev.seawall.cli;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.network.Nat;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Cidr;
import java.util.List;
import java.util.stream.Stream;

/** Small environments that the rules let pass, in two editions whose files differ. */
final class Examples {
    private Examples() {}

    static List<Environment> edition(String edition, String... names) {
        return Stream.of(names).map(name -> environment(name, edition)).toList();
    }

    static Environment environment(String name, String edition) {
        return Environment.of(name, "eu-central-1", edge(edition).route(Route.prefix("/").to("app")).build());
    }

    /** A route to an upstream that there is not: the rules say ERROR. */
    static Environment unsound(String name) {
        return Environment.of(name, "eu-central-1", edge("a").route(Route.prefix("/").to("nowhere")).build());
    }

    private static Edge.Builder edge(String edition) {
        return Edge.named("tiny")
            .network(Network.create(Cidr.parse("10.0.0.0/22")).zones("eu-central-1a").nat(Nat.ONE))
            .listener(Listener.https(443))
            .fleet(Fleet.of(InstanceType.C5D_XLARGE).between(1, 2))
            .upstream(Upstream.named("app").server("10.0.3." + (10 + edition.charAt(0) - 'a') + ":8080"))
            .tag("edition", edition);
    }
}
