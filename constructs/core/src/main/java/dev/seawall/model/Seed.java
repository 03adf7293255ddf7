package dev.seawall.model;

import dev.seawall.model.balancer.Listener;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.RateLimit;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.TlsProfile;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.RequestRate;
import java.time.Duration;

/**
 * The edge as the paper describes it that this project started from, a whole value to begin with.
 *
 * <p>Its decisions: 443 and 8443 with TLS 1.3 and AES-256-GCM alone, 80 redirecting; 4 vCPU, 8 GiB and NVMe; 500 requests a second and client with a burst of 100 under
 * {@code /api/v1/}; two backends with a pool of 128, 1,000 requests and 60 s; 100 connections in 60 s before a ban; 2379 for the inside only; zones sized for the 320,000 clients it
 * mentions. Where its kernel settings harm, what they meant is set: see {@link dev.seawall.derive.KernelSettings}.
 */
public final class Seed {
    private Seed() {}

    /** The paper's edge in a network of the user's. */
    public static Edge.Builder edge(String name, Network network) {
        return Edge.named(name)
            .description("API edge as the performance strategy describes it")
            .network(network)
            .listener(Listener.https(443))
            .listener(Listener.https(8443))
            .listener(Listener.redirect(80, 443))
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE).image(Image.DEBIAN_13).between(3, 12))
            .nginx(Nginx.builder().tlsProfile(TlsProfile.AES256_ONLY).expectedClients(320_000).build())
            .upstream(Upstream.named("backend").server("10.0.1.10:8080").server("10.0.1.11:8080")
                .keepalive(128).keepaliveRequests(1_000).keepaliveTimeout(Duration.ofSeconds(60)))
            .route(Route.prefix("/api/v1/").to("backend").limit(RateLimit.perClient(RequestRate.perSecond(500)).burst(100)))
            .firewall(HostFirewall.recent().connections(100).within(Duration.ofSeconds(60)).internalPorts(2379));
    }
}
