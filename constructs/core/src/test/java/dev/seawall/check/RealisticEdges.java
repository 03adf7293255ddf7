package dev.seawall.check;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.balancer.Scheme;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Debian;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.Nat;
import dev.seawall.model.network.Network;
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
import dev.seawall.units.IpAddress;
import dev.seawall.units.RequestRate;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Edges as teams run them, each described in a line: whatever is said about them in earnest is a false alarm. */
public final class RealisticEdges {
    private static final Map<String, Environment> ALL = new LinkedHashMap<>();

    static {
        webApis();
        partners();
        special();
    }

    private RealisticEdges() {}

    /** Each by what it is in words. */
    public static Map<String, Environment> all() {
        return ALL;
    }

    private static void webApis() {
        edge("a shop's API in three zones with bans and a rate limit", edge -> threeZones(edge).listener(Listener.redirect(80, 443))
            .route(Route.prefix("/api/").to("app").limit(RateLimit.perClient(RequestRate.perSecond(100)).burst(50))));
        edge("a media site that keeps answers for ten minutes", edge -> threeZones(edge).route(Route.prefix("/images/").to("app").cacheFor(Duration.ofMinutes(10)).header("Cache-Control", "public, max-age=600")));
        edge("HTTP/3 beside HTTP/2 for a mobile app", edge -> threeZones(edge).listener(Listener.https(8443).withHttp3()).nginx(SoundEdge.nginx().tlsProfile(TlsProfile.MODERN).build()));
        edge("a single page application with CORS for its own origin", edge -> threeZones(edge)
            .route(Route.prefix("/api/").to("app").header("Access-Control-Allow-Origin", "https://shop.example").header("Access-Control-Allow-Credentials", "true")));
        edge("gRPC and REST with pools of their own", edge -> threeZones(edge).upstream(Upstream.named("calls").server("10.20.201.1:9090").server("10.20.201.2:9090"))
            .route(Route.prefix("/shop.Orders/").to("calls").grpc()));
        edge("WebSockets that are silent for up to a minute", edge -> threeZones(edge).upstream(Upstream.named("live").server("10.20.201.1:8080").readTimeout(Duration.ofSeconds(60)))
            .route(Route.prefix("/live/").to("live").webSocket()));
        edge("uploads of 100 MiB", edge -> threeZones(edge).nginx(SoundEdge.nginx().maximumBody(Bytes.mib(100)).bodyTimeout(Duration.ofSeconds(60)).build()));
        edge("reports of two minutes, with everything around them as long", edge -> threeZones(edge).balancer(Balancer.builder().unhealthyDraining(Duration.ofSeconds(150)).build())
            .fleet(SoundEdge.fleet().between(3, 6).drainTimeout(Duration.ofSeconds(180))).nginx(SoundEdge.nginx().shutdownTimeout(Duration.ofSeconds(130)).build())
            .upstream(Upstream.named("reports").server("10.20.201.1:8080").readTimeout(Duration.ofSeconds(120))).route(Route.prefix("/reports/").to("reports")));
        edge("ten services behind one edge", edge -> {
            threeZones(edge);
            for (int i = 1; i <= 10; i++) {
                edge.upstream(Upstream.named("service-" + i).server("10.20.201." + i + ":8080").keepalive(32)).route(Route.prefix("/service-" + i + "/").to("service-" + i));
            }
            return edge;
        });
    }

    private static void partners() {
        edge("partners by client certificate alone", edge -> Edge.named("bank").network(SoundEdge.network()).listener(Listener.https(443).clientCertificates(ClientCertificates.signedBy("bank/partners")))
            .fleet(SoundEdge.fleet()).nginx(SoundEdge.nginx().build()).upstream(Upstream.named("app").server("10.20.200.10:8443").tls(UpstreamTls.verified("core.bank.example").signedBy("bank/authorities")))
            .route(Route.prefix("/").to("app")).watch(SoundEdge.watch().build()));
        edge("partners by their addresses", edge -> edge.balancer(Balancer.builder().allowedClients(List.of(Cidr.parse("198.51.100.0/24"), Cidr.parse("203.0.113.0/24"))).build()));
        edge("TLS in the balancer with a certificate of ACM", edge -> edge.listener(Listener.balancerTls(8443, Input.certificate("certificate"))));
        edge("an upstream of the internet by name and TLS", edge -> edge.upstream(Upstream.named("saas").server("api.partner.example:443").tls(UpstreamTls.verified("api.partner.example")))
            .route(Route.prefix("/saas/").to("saas")));
        edge("PROXY protocol for a firewall that bans nobody", edge -> edge.balancer(Balancer.builder().clientAddress(ClientAddress.PROXY_PROTOCOL_V2).build()).firewall(HostFirewall.withoutBans()));
        edge("an internal balancer for the company's network", edge -> edge.balancer(Balancer.builder().scheme(Scheme.INTERNAL).allowedClients(List.of(Cidr.parse("10.0.0.0/8"))).build()));
        edge("etcd and exporters for the monitoring alone", edge -> edge.firewall(HostFirewall.recent().internalPorts(2379, 2380).internalSources(Cidr.parse("10.9.0.0/24"))));
        edge("a sidecar on the node", edge -> edge.upstream(Upstream.named("sidecar").server("127.0.0.1:3128")).route(Route.exact("/sidecar").to("sidecar"))
            .fleet(SoundEdge.fleet().image(Image.prebaked(Debian.TRIXIE, Input.image("image-id")))));
    }

    private static void special() {
        edge("Debian 12 until its support ends", edge -> edge.fleet(SoundEdge.fleet().image(Image.DEBIAN_12.serial("20261101-2290"))));
        edge("Graviton of two generations", edge -> edge.fleet(SoundEdge.fleet().instanceTypes(InstanceType.C7GD_XLARGE, InstanceType.C8GD_XLARGE)));
        edge("a prebaked image without the internet", edge -> edge.network(SoundEdge.network().nat(Nat.NONE)).fleet(SoundEdge.fleet().image(Image.prebaked(Debian.TRIXIE, Input.image("image-id"))).bootTimeout(Duration.ofSeconds(180))));
        edge("a platform team's network", edge -> edge.network(Network.existing(Input.vpc("vpc-id"), Cidr.parse("172.20.0.0/16"))
            .zone("eu-central-1a", Input.subnet("public-a"), Cidr.parse("172.20.0.0/27"), Input.subnet("private-a")).zone("eu-central-1b", Input.subnet("public-b"), Cidr.parse("172.20.0.32/27"), Input.subnet("private-b"))));
        edge("half a million clients and strict bans", edge -> edge.nginx(SoundEdge.nginx().expectedClients(500_000).build()).firewall(HostFirewall.recent().connections(60).within(Duration.ofSeconds(30))));
        edge("kernel settings that somebody measured", edge -> edge.kernel(Kernel.builder().override("net.ipv4.tcp_fin_timeout", "15", "clients that vanish").override("net.ipv4.tcp_synack_retries", "2", "measured").build()));
        edge("tags and a description in the team's own language", edge -> edge.description("Schnittstelle für Bestellungen").tag("team", "платежи").tag("cost", "4711 / edge"));
        edge("a name server and a time source of the company", edge -> edge.boot(Boot.builder().nameServer(IpAddress.parse("10.20.0.2")).timeSource(IpAddress.parse("10.20.0.5")).build()));
        ALL.put("a development edge in two zones that comes and goes", Environment.of("dev", "eu-central-1",
            SoundEdge.builder().balancer(Balancer.builder().deletionProtection(false).build()).nginx(Nginx.builder().build()).watch(Watch.builder().retentionDays(7).build()).build()));
    }

    private static void edge(String words, UnaryOperator<Edge.Builder> change) {
        ALL.put(words, SoundEdge.environment(change));
    }

    private static Edge.Builder threeZones(Edge.Builder edge) {
        return edge.network(SoundEdge.network().zones("eu-central-1a", "eu-central-1b", "eu-central-1c")).fleet(SoundEdge.fleet().between(3, 12));
    }
}
