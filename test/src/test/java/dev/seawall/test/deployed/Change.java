package dev.seawall.test.deployed;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.Nat;
import dev.seawall.model.network.Network;
import dev.seawall.units.Cidr;
import dev.seawall.units.Name;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A change that a user makes, one after the other.
 *
 * @param words for a reader of the table
 * @param lasting whether all that clients and backends know from outside stays; a change that takes something of it away is planned by both tools and not applied
 * @param make the change
 */
record Change(String words, boolean lasting, UnaryOperator<Environment> make) {
    /** In the order in which they are made, each upon the ones before; those that are only planned come last. */
    static final List<Change> ALL = List.of(
        applied("another description", edge -> edge.toBuilder().description("The shop's API, for everybody")),
        applied("zones in another order", edge -> edge.toBuilder().network(network(edge).zones("eu-central-1b", "eu-central-1a"))),
        applied("one zone more", edge -> edge.toBuilder().network(network(edge).zones("eu-central-1b", "eu-central-1a", "eu-central-1c"))),
        applied("one listener more", edge -> edge.toBuilder().listener(Listener.https(8443))),
        applied("another listen backlog", edge -> edge.toBuilder().nginx(edge.nginx().toBuilder().backlog(2_048).build())),
        applied("another rate limit", edge -> edge.toBuilder().nginx(Edges.withAnotherRateLimit(edge.nginx()))),
        applied("another image", edge -> edge.toBuilder().fleet(edge.fleet().toBuilder().image(Image.DEBIAN_13.serial("20261117-2303")).build())),
        applied("another instance type", edge -> edge.toBuilder().fleet(edge.fleet().toBuilder().instanceTypes(InstanceType.C8ID_XLARGE).build())),
        applied("more nodes at most", edge -> edge.toBuilder().fleet(edge.fleet().toBuilder().between(2, 9).build())),
        applied("another drain timeout", edge -> edge.toBuilder().fleet(edge.fleet().toBuilder().drainTimeout(Duration.ofSeconds(180)).build())),
        applied("another boot timeout", edge -> edge.toBuilder().fleet(edge.fleet().toBuilder().bootTimeout(Duration.ofMinutes(20)).build())),
        applied("one tag more", edge -> edge.toBuilder().tag("cost-center", "4711")),
        applied("one NAT gateway for each zone", edge -> edge.toBuilder().network(network(edge).nat(Nat.PER_ZONE))),
        planned("back to one NAT gateway", edge -> edge.toBuilder().network(network(edge).nat(Nat.ONE)).build()),
        planned("the VPC's addresses", edge -> edge.toBuilder().network(Network.create(Cidr.parse("10.40.0.0/20")).zones("eu-central-1a", "eu-central-1b", "eu-central-1c")).build()),
        planned("the edge renamed", edge -> new Edge(Name.of("store"), edge.description(), edge.network(), edge.balancer(), edge.fleet(), edge.storage(), edge.kernel(), edge.nginx(),
            edge.firewall(), edge.boot(), edge.watch(), edge.tags(), edge.accepted(), edge.places())),
        new Change("the environment renamed", false, it -> new Environment(Name.of("preview"), it.region(), it.edge(), it.terraformBackend(), it.places())));

    private static Change applied(String words, Function<Edge, Edge.Builder> make) {
        return new Change(words, true, it -> with(it, make.apply(it.edge()).build()));
    }

    private static Change planned(String words, UnaryOperator<Edge> make) {
        return new Change(words, false, it -> with(it, make.apply(it.edge())));
    }

    private static Environment with(Environment environment, Edge edge) {
        return new Environment(environment.name(), environment.region(), edge, environment.terraformBackend(), edge.places());
    }

    private static CreatedNetwork network(Edge edge) {
        return (CreatedNetwork) edge.network();
    }

    @Override
    public String toString() {
        return words;
    }
}
