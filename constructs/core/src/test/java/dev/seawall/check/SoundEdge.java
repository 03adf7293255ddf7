package dev.seawall.check;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.watch.Watch;
import dev.seawall.units.Cidr;
import java.util.List;
import java.util.function.UnaryOperator;

/** An edge with nothing to say about: each case changes one thing. */
final class SoundEdge {
    private SoundEdge() {}

    static Edge.Builder builder() {
        return Edge.named("shop")
            .network(network())
            .balancer(Balancer.builder().build())
            .listener(Listener.https(443))
            .fleet(fleet())
            .nginx(nginx().build())
            .upstream(Upstream.named("app").server("10.20.200.10:8080"))
            .route(Route.prefix("/").to("app"))
            .watch(watch().build());
    }

    static CreatedNetwork network() {
        return Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b");
    }

    static Fleet.Builder fleet() {
        return Fleet.of(InstanceType.C6ID_XLARGE).image(Image.DEBIAN_13.serial("20261110-2296")).between(2, 6);
    }

    static Nginx.Builder nginx() {
        return Nginx.builder().hosts("shop.example").certificate(CertificateSource.secret("shop/tls"));
    }

    static Watch.Builder watch() {
        return Watch.builder().topic(Input.topic("alarms"));
    }

    /** The same in one zone, which is worth a warning. */
    static Edge.Builder oneZone(Edge.Builder edge) {
        return edge.network(network().zones("eu-central-1a"));
    }

    static Environment environment(UnaryOperator<Edge.Builder> change) {
        return Environment.of("prod", "eu-central-1", change.apply(builder()).build());
    }

    /** What the rules about the model say. */
    static List<String> check(UnaryOperator<Edge.Builder> change) {
        return lines(Rules.check(environment(change)));
    }

    static List<String> lines(Report report) {
        return report.findings().stream().map(Finding::toString).toList();
    }
}
