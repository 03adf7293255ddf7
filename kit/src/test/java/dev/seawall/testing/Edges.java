package dev.seawall.testing;

import dev.seawall.model.Environment;
import dev.seawall.model.Seed;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.Route;
import dev.seawall.units.Cidr;

/** Edges to say sentences about. */
final class Edges {
    private Edges() {}

    static Environment within(String block) {
        return Environment.of("prod", "eu-central-1", Seed.edge("shop", network(block)).build());
    }

    static Environment seed() {
        return within("10.20.0.0/16");
    }

    static Environment withAnotherListener() {
        return Environment.of("prod", "eu-central-1", Seed.edge("shop", network("10.20.0.0/16")).listener(Listener.https(9443)).build());
    }

    /** Its route leads nowhere. */
    static Environment unsound() {
        return Environment.of("prod", "eu-central-1", Seed.edge("shop", network("10.20.0.0/16")).route(Route.exact("/lost").to("nobody")).build());
    }

    private static Network network(String block) {
        return Network.create(Cidr.parse(block)).zones("eu-central-1a", "eu-central-1b", "eu-central-1c");
    }
}
