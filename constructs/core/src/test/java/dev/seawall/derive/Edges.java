package dev.seawall.derive;

import dev.seawall.model.Edge;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Cidr;

/** An edge to change one thing of. */
final class Edges {
    private Edges() {}

    static Edge.Builder plain() {
        return Edge.named("shop")
            .network(Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b"))
            .listener(Listener.https(443))
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE).between(2, 6))
            .upstream(Upstream.named("app").server("10.20.200.10:8080"))
            .route(Route.prefix("/").to("app"));
    }
}
