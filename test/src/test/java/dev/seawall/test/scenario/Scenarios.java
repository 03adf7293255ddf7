package dev.seawall.test.scenario;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.Seed;
import dev.seawall.model.TerraformBackend;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.balancer.Scheme;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Access;
import dev.seawall.model.fleet.Debian;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.Nat;
import dev.seawall.model.network.Network;
import dev.seawall.model.network.Region;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.ClientCertificates;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.RateLimit;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.TlsProfile;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.model.watch.Watch;
import dev.seawall.units.Bytes;
import dev.seawall.units.Cidr;
import dev.seawall.units.RequestRate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The scenarios by name. */
public final class Scenarios {
    private static final String REGION = "eu-central-1";

    private Scenarios() {}

    /** Every scenario, sorted by name. */
    public static Map<String, Environment> all() {
        Map<String, Environment> all = new TreeMap<>();
        all.put("seed", seed());
        all.put("minimal", minimal());
        all.put("existing-vpc", existingVpc());
        all.put("http3", http3());
        all.put("mtls", mtls());
        all.put("nlb-tls", nlbTls());
        all.put("debian-12", debian12());
        all.put("arm64", arm64());
        all.put("proxy-protocol", proxyProtocol());
        all.put("everything", everything());
        return all;
    }

    /** The paper's edge. */
    public static Environment seed() {
        return Environment.of("prod", REGION, Seed.edge("shop", threeZones()).build());
    }

    /** The least that can be said. */
    static Environment minimal() {
        return Environment.of("dev", REGION, Edge.named("tiny")
            .network(Network.create(Cidr.parse("10.0.0.0/22")).zones("eu-central-1a").nat(Nat.ONE))
            .listener(Listener.https(443))
            .fleet(Fleet.of(InstanceType.C5D_XLARGE).between(1, 2))
            .upstream(Upstream.named("app").server("10.0.3.10:8080"))
            .route(Route.prefix("/").to("app"))
            .build());
    }

    /** A platform team's network; ids come at deploy time. */
    static Environment existingVpc() {
        Network network = Network.existing(Input.vpc("vpc-id"), Cidr.parse("172.20.0.0/16"))
            .zone("eu-central-1a", Input.subnet("public-a"), Cidr.parse("172.20.0.0/27"), Input.subnet("private-a"))
            .zone("eu-central-1b", Input.subnet("public-b"), Cidr.parse("172.20.0.32/27"), Input.subnet("private-b"));
        return Environment.of("staging", REGION, base("orders", network).balancer(Balancer.builder().scheme(Scheme.INTERNAL).build()).build())
            .terraformBackend(TerraformBackend.s3("acme-terraform-state", "edges/orders/staging.tfstate", Region.of(REGION)));
    }

    /** HTTP/3 beside TCP on 443. */
    static Environment http3() {
        return Environment.of("prod", REGION, Edge.named("media")
            .network(threeZones())
            .listener(Listener.https(443).withHttp3())
            .listener(Listener.redirect(80, 443))
            .fleet(Fleet.of(InstanceType.C8ID_XLARGE).between(3, 9))
            .nginx(Nginx.builder().hosts("media.example.com").certificate(CertificateSource.secret("media/tls")).tlsProfile(TlsProfile.MODERN).build())
            .upstream(Upstream.named("origin").server("10.20.64.10:8080").server("10.20.64.11:8080"))
            .route(Route.prefix("/").to("origin").cacheFor(Duration.ofMinutes(10)))
            .build());
    }

    /** Client certificates in front, TLS with our own certificate behind. */
    static Environment mtls() {
        return Environment.of("prod", REGION, Edge.named("bank")
            .network(threeZones())
            .listener(Listener.https(443))
            .listener(Listener.https(8443).clientCertificates(ClientCertificates.signedBy("bank/partner-authorities").depth(1)))
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE).between(3, 6).access(Access.NONE))
            .nginx(Nginx.builder().hosts("api.bank.example", "partners.bank.example").certificate(CertificateSource.secret("bank/tls")).build())
            .upstream(Upstream.named("core").server("10.20.80.10:8443").server("10.20.80.11:8443").balance(Upstream.Balance.LEAST_CONN)
                .tls(UpstreamTls.verified("core.bank.internal").signedBy("bank/internal-authorities").clientCertificate("bank/edge-client")))
            .route(Route.prefix("/").to("core").limit(RateLimit.perClient(RequestRate.perSecond(50)).burst(20)))
            .watch(Watch.builder().topic(Input.topic("alarms")).build())
            .build());
    }

    /** TLS in the balancer with a certificate of ACM, and its access log. */
    static Environment nlbTls() {
        return Environment.of("prod", REGION, base("portal", threeZones())
            .listener(Listener.balancerTls(8443, Input.certificate("certificate")))
            .build());
    }

    /** The older release: another syntax of HTTP/2, smaller counters, no post-quantum groups. */
    static Environment debian12() {
        return Environment.of("prod", REGION, base("legacy", threeZones())
            .fleet(Fleet.of(InstanceType.C5AD_XLARGE).image(Image.DEBIAN_12.serial("20261101-2290")).between(3, 6))
            .build());
    }

    /** Graviton, two types to choose from. */
    static Environment arm64() {
        return Environment.of("prod", REGION, base("green", threeZones())
            .fleet(Fleet.of(InstanceType.C7GD_XLARGE).instanceTypes(InstanceType.C7GD_XLARGE, InstanceType.C8GD_XLARGE).between(3, 30))
            .build());
    }

    /** The client's address in a PROXY header: no bans, every port speaks it. */
    static Environment proxyProtocol() {
        return Environment.of("prod", REGION, base("relay", threeZones())
            .balancer(Balancer.builder().clientAddress(ClientAddress.PROXY_PROTOCOL_V2).build())
            .firewall(HostFirewall.withoutBans())
            .build());
    }

    /** Every kind of option at once. */
    public static Environment everything() {
        return Environment.of("prod", REGION, Edge.named("atlas")
            .description("Everything at once: 100 % \"quoted\", {braced} & ${not.a.reference}")
            .network(threeZones())
            .balancer(Balancer.builder().allowedClients(List.of(Cidr.parse("198.51.100.0/24"), Cidr.parse("203.0.113.0/24"))).idleTimeout(Duration.ofSeconds(900))
                .hostedZone(Input.hostedZone("zone-id")).build())
            .listener(Listener.https(443))
            .listener(Listener.redirect(80, 443))
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE).image(Image.prebaked(Debian.TRIXIE, Input.image("image-id"))).between(3, 24).rootVolume(Bytes.gib(32)))
            .kernel(Kernel.builder().override("net.ipv4.tcp_fin_timeout", "15", "FIN-WAIT-2 of clients that vanish").override("net.ipv4.tcp_synack_retries", "2", "measured here").build())
            .nginx(Nginx.builder().hosts("atlas.example.com", "www.atlas.example.com").certificate(CertificateSource.secret("atlas/tls")).maximumBody(Bytes.mib(20)).build())
            .upstream(Upstream.named("web").server("web.atlas.internal:8080"))
            .upstream(Upstream.named("calls").server("10.20.96.10:9090").server("10.20.96.11:9090").keepalive(64).readTimeout(Duration.ofSeconds(60)))
            .upstream(Upstream.named("live").server("10.20.96.20:8080").balance(Upstream.Balance.LEAST_CONN))
            .route(Route.prefix("/").to("web").cacheFor(Duration.ofSeconds(30)).header("X-Frame-Options", "DENY"))
            .route(Route.exact("/robots.txt").to("web"))
            .route(Route.prefix("/atlas.Maps/").to("calls").grpc().limit(RateLimit.perClient(RequestRate.perSecond(200)).burst(50)))
            .route(Route.prefix("/live/").to("live").webSocket().limit(RateLimit.perClient(RequestRate.perMinute(30)).burst(5)))
            .firewall(HostFirewall.recent().connections(60).within(Duration.ofSeconds(30)).internalPorts(2379, 2380).internalSources(Cidr.parse("10.20.128.0/20"), Cidr.parse("fd00:20::/48")))
            .watch(Watch.builder().topic(Input.topic("alarms")).retentionDays(90).build())
            .tag("team", "maps").tag("cost", "4711 / edge")
            .build()).terraformBackend(TerraformBackend.cloud("acme", "atlas-prod"));
    }

    private static CreatedNetwork threeZones() {
        return Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b", "eu-central-1c");
    }

    private static Edge.Builder base(String name, Network network) {
        return Edge.named(name)
            .network(network)
            .listener(Listener.https(443))
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE).between(2, 6))
            .nginx(Nginx.builder().hosts(name + ".example.com").certificate(CertificateSource.secret(name + "/tls")).build())
            .upstream(Upstream.named("app").server("10.20.112.10:8080").server("10.20.112.11:8080"))
            .route(Route.prefix("/").to("app").limit(RateLimit.perClient(RequestRate.perSecond(100)).burst(50)));
    }
}
