package dev.seawall.test.vm;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.test.scenario.Scenarios;
import dev.seawall.units.Cidr;

/** Edges that a machine of the lab boots. */
final class Edges {
    private Edges() {}

    /** The paper's edge, three ports and bans, with a certificate that the node fetches. */
    static Environment shop() {
        return of(shopEdge().build());
    }

    /** The same with another boot, kernel or firewall. */
    static Edge.Builder shopEdge() {
        Edge seed = Scenarios.seed().edge();
        return seed.toBuilder().nginx(seed.nginx().toBuilder().hosts("shop.example.com").certificate(CertificateSource.secret("shop/tls")).build());
    }

    /** Its only upstream has a name. */
    static Environment named() {
        return of(Edge.named("shop")
            .network(Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b", "eu-central-1c"))
            .listener(Listener.https(443))
            .listener(Listener.redirect(80, 443))
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE).between(3, 6))
            .nginx(Nginx.builder().hosts("shop.example.com").certificate(CertificateSource.secret("shop/tls")).build())
            .upstream(Upstream.named("backend").server("backend.shop.internal:8080"))
            .route(Route.prefix("/").to("backend"))
            .build());
    }

    static Environment of(Edge edge) {
        return Environment.of("prod", Scenarios.seed().region().name(), edge);
    }
}
