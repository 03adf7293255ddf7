package dev.seawall.test.lab;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.RateLimit;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.test.scenario.Scenarios;
import dev.seawall.units.Bytes;
import dev.seawall.units.Cidr;
import java.time.Duration;

/** Edges whose numbers are small enough to be met within seconds; all else is as everywhere. */
final class Edges {
    static final String HOST = "relay.example.com";

    private Edges() {}

    /** Client addresses in a PROXY header, so that a test may be anybody. */
    static Environment relayed(int expectedClients, RateLimit limit) {
        return Environment.of("prod", "eu-central-1", Edge.named("relay")
            .network(Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b", "eu-central-1c"))
            .balancer(Balancer.builder().clientAddress(ClientAddress.PROXY_PROTOCOL_V2).build())
            .listener(Listener.https(443))
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE).between(3, 6))
            .nginx(Nginx.builder().hosts(HOST).expectedClients(expectedClients).build())
            .upstream(Upstream.named("app").server("10.20.112.10:8080"))
            .route(Route.prefix("/").to("app").limit(limit))
            .firewall(HostFirewall.withoutBans())
            .build());
    }

    /** The paper's edge with another window, so that a ban is seen to end. */
    static Environment bans(int connections, Duration window) {
        return seed(HostFirewall.recent().connections(connections).within(window).internalPorts(2379).build());
    }

    /** The paper's edge without bans: attacks reach NGINX. */
    static Environment open() {
        return seed(HostFirewall.withoutBans().build());
    }

    /** Two upstreams, of which a stalled one is given up after a second. */
    static Environment twoUpstreams() {
        return Environment.of("prod", "eu-central-1", Edge.named("pair")
            .network(Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b", "eu-central-1c"))
            .listener(Listener.https(443))
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE).between(3, 6))
            .upstream(Upstream.named("orders").server("10.20.112.10:8080").server("10.20.112.11:8080").readTimeout(Duration.ofSeconds(1)))
            .upstream(Upstream.named("stock").server("10.20.112.12:8080"))
            .route(Route.prefix("/orders/").to("orders"))
            .route(Route.prefix("/stock/").to("stock"))
            .firewall(HostFirewall.withoutBans())
            .build());
    }

    /** Calls whose streams may be silent for five seconds, and requests that may have 1 KiB and a second between two parts. */
    static Environment calls() {
        return Environment.of("prod", "eu-central-1", Edge.named("calls")
            .network(Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b", "eu-central-1c"))
            .listener(Listener.https(443))
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE).between(3, 6))
            .nginx(Nginx.builder().maximumBody(Bytes.kib(1)).bodyTimeout(Duration.ofSeconds(1)).build())
            .upstream(Upstream.named("calls").server("10.20.112.10:9090").readTimeout(Duration.ofSeconds(5)))
            .upstream(Upstream.named("app").server("10.20.112.11:8080"))
            .route(Route.prefix("/shop.Orders/").to("calls").grpc())
            .route(Route.prefix("/").to("app"))
            .firewall(HostFirewall.withoutBans())
            .build());
    }

    /** The largest edge, one route of which is cached, without bans: a route that fails costs a connection a request, and so many get a client banned. */
    static Environment cached() {
        return with(Scenarios.all().get("everything"), HostFirewall.withoutBans().build());
    }

    private static Environment seed(HostFirewall firewall) {
        return with(Scenarios.seed(), firewall);
    }

    private static Environment with(Environment scenario, HostFirewall firewall) {
        return Environment.of("prod", scenario.region().name(), scenario.edge().toBuilder().firewall(firewall).build());
    }
}
