package dev.seawall.test.findings;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.watch.Watch;
import dev.seawall.units.Cidr;
import java.time.Duration;
import java.time.LocalDate;

/** The program whose findings {@code docs/findings.md} shows: a contradiction of two values that it says, one of a value with a default, and one that it accepts. */
public final class Mistaken {
    private Mistaken() {}

    /** The one environment. */
    public static Environment environment() {
        Edge edge = Edge.named("shop")
            .network(Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a"))
            .listener(Listener.https(443))
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE).image(Image.DEBIAN_13.serial("20261110-2296")))
            .kernel(Kernel.builder().override("net.core.somaxconn", "4096", "as everywhere").build())
            .nginx(Nginx.builder()
                .hosts("api.shop.example")
                .certificate(CertificateSource.secret("shop/tls"))
                .backlog(65_535)
                .build())
            .upstream(Upstream.named("backend").server("10.20.200.10:8080").readTimeout(Duration.ofSeconds(90)))
            .route(Route.prefix("/").to("backend"))
            .watch(Watch.builder().topic(Input.topic("alarms")).build())
            .accept("SeveralZones", "network.zones", "a trial", LocalDate.of(2027, 3, 31))
            .build();
        return Environment.of("prod", "eu-central-1", edge);
    }
}
