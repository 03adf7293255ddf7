package dev.seawall.cli;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Seed;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.Route;
import dev.seawall.units.Cidr;

/** Environments to run commands on. */
final class Edges {
    private Edges() {}

    /** The seed's edge; the tag is what differs between two of them. */
    static Environment environment(String name, String tag) {
        return Environment.of(name, "eu-central-1", edge().tag("run", tag).build());
    }

    static Environment environment(String name) {
        return environment(name, "one");
    }

    /** Its route leads nowhere. */
    static Environment unsound(String name) {
        return Environment.of(name, "eu-central-1", edge().route(Route.exact("/lost").to("nobody")).build());
    }

    /** In a VPC of these addresses. */
    static Environment within(String name, String block) {
        return Environment.of(name, "eu-central-1", edge(block).build());
    }

    private static Edge.Builder edge() {
        return edge("10.20.0.0/16");
    }

    private static Edge.Builder edge(String block) {
        return Seed.edge("shop", Network.create(Cidr.parse(block)).zones("eu-central-1a", "eu-central-1b", "eu-central-1c"));
    }
}
