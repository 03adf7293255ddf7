package dev.seawall.stacks;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.TerraformBackend;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.Nat;
import dev.seawall.model.network.Network;
import dev.seawall.model.network.Region;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.RateLimit;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.watch.Watch;
import dev.seawall.units.Cidr;
import dev.seawall.units.RequestRate;
import java.time.Duration;
import java.util.List;

/**
 * The API edge of a shop, deployed three times.
 *
 * <p>{@link #shop} says what is the same everywhere; each environment adds where it differs: its network, its size, the backends it talks to, its certificate and who is woken up.
 */
public final class Environments {
    private static final String REGION = "eu-central-1";
    private static final Image IMAGE = Image.DEBIAN_13.serial("20261110-2296");

    private Environments() {}

    /** Every environment, in the order in which a change travels. */
    public static List<Environment> all() {
        return List.of(dev(), staging(), prod());
    }

    /** One zone, one or two nodes, whatever image is newest, a certificate that nobody trusts: to try things out. */
    private static Environment dev() {
        Edge edge = shop(network("10.20.0.0/20").zones("eu-central-1a").nat(Nat.ONE))
            .balancer(Balancer.builder().deletionProtection(false).build())
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE).image(Image.DEBIAN_13).between(1, 2))
            .upstream(backend("10.20.12.10:8080"))
            .nginx(Nginx.builder().certificate(CertificateSource.selfSigned()).build())
            .watch(Watch.builder().retentionDays(7).build())
            .build();
        return Environment.of("dev", REGION, edge);
    }

    /** As production, on two zones and the image that production gets next. */
    private static Environment staging() {
        Edge edge = shop(network("10.21.0.0/20").zones("eu-central-1a", "eu-central-1b").nat(Nat.ONE))
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE).image(IMAGE).between(2, 4))
            .upstream(backend("10.21.12.10:8080", "10.21.13.10:8080"))
            .nginx(served("api.staging.shop.example", "shop/staging/tls"))
            .watch(Watch.builder().topic(Input.topic("alarm-topic")).retentionDays(30).build())
            .build();
        return Environment.of("staging", REGION, edge).terraformBackend(state("staging"));
    }

    /** Three zones, so that the loss of one leaves two thirds; an image that only a commit changes. */
    private static Environment prod() {
        Edge edge = shop(network("10.22.0.0/16").zones("eu-central-1a", "eu-central-1b", "eu-central-1c").nat(Nat.PER_ZONE))
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE).image(IMAGE).between(3, 12))
            .upstream(backend("10.22.200.10:8080", "10.22.201.10:8080", "10.22.202.10:8080"))
            .nginx(served("api.shop.example", "shop/prod/tls"))
            .watch(Watch.builder().topic(Input.topic("alarm-topic")).retentionDays(365).build())
            .build();
        return Environment.of("prod", REGION, edge).terraformBackend(state("prod"));
    }

    /** What the edge is, wherever it stands. */
    private static Edge.Builder shop(Network network) {
        return Edge.named("shop")
            .description("Public API of the shop")
            .network(network)
            .listener(Listener.https(443))
            .listener(Listener.redirect(80, 443))
            .route(Route.prefix("/api/v1/").to("backend").limit(RateLimit.perClient(RequestRate.perSecond(500)).burst(100)))
            .firewall(HostFirewall.recent().connections(100).within(Duration.ofSeconds(60)))
            .tag("team", "edge");
    }

    private static CreatedNetwork network(String block) {
        return Network.create(Cidr.parse(block));
    }

    private static Upstream backend(String... servers) {
        Upstream.Builder backend = Upstream.named("backend").keepalive(128).keepaliveRequests(1_000).keepaliveTimeout(Duration.ofSeconds(60));
        List.of(servers).forEach(backend::server);
        return backend.build();
    }

    /** Serves one host alone, with the certificate that a secret holds; the certificate's renewal is a new version of the secret. */
    private static Nginx served(String host, String certificate) {
        return Nginx.builder().hosts(host).certificate(CertificateSource.secret(certificate)).build();
    }

    private static TerraformBackend state(String environment) {
        return TerraformBackend.s3("shop-terraform-state", "edge/" + environment + ".tfstate", Region.of(REGION));
    }
}
