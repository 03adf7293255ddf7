package dev.seawall.check;

import dev.seawall.model.Edge;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.units.Cidr;
import java.time.Duration;

/** Rules about upstreams and routes. */
final class UpstreamRuleCases {
    private UpstreamRuleCases() {}

    static void add(RuleCases cases) {
        cases.rule("UpstreamAddressesUsable",
            edge -> with(edge, Upstream.named("near").server("169.254.169.254:80")),
            "ERROR UpstreamAddressesUsable nginx.upstreams[near].servers: 169.254.169.254:80 is a link-local, multicast or reserved address (RFC 6890), no server "
                + "has it; name the server's own address",
            edge -> with(edge, Upstream.named("near").server("10.20.169.254:80")));
        cases.rule("UpstreamsLeadElsewhere",
            edge -> with(edge, Upstream.named("near").server("127.0.0.1:443")),
            "ERROR UpstreamsLeadElsewhere nginx.upstreams[near].servers: 127.0.0.1:443 is a port of the node itself, requests would circle; name the server behind the edge",
            edge -> with(edge.boot(Boot.builder().minimumVersion("squid", "6").build()), Upstream.named("near").server("127.0.0.1:3128")));
        cases.rule("UpstreamsReachable",
            edge -> with(edge, Upstream.named("near").server("[2001:db8::10]:8080")),
            "ERROR UpstreamsReachable nginx.upstreams[near].servers: [2001:db8::10]:8080 is IPv6 and the created network has none, every request would get 502; "
                + "name an IPv4 address, or use Network.existing",
            edge -> with(edge.network(existing()), Upstream.named("near").server("[2001:db8::10]:8080")));
        cases.rule("UpstreamsInsideVpc",
            edge -> with(edge, Upstream.named("near").server("10.21.0.10:8080")),
            "NOTE UpstreamsInsideVpc nginx.upstreams[near].servers: 10.21.0.10:8080 outside the created VPC 10.20.0.0/16, which has no route there; peer the "
                + "networks after the deploy, or use Network.existing",
            edge -> with(edge, Upstream.named("near").server("10.20.255.10:8080")));
        cases.rule("UpstreamPortSpeaksTls",
            edge -> with(edge, Upstream.named("near").server("10.20.201.10:443")),
            "WARNING UpstreamPortSpeaksTls nginx.upstreams[near].tls: plain HTTP is spoken to 10.20.201.10:443, the port of HTTPS; add "
                + "tls(UpstreamTls.verified(...)), or correct the port",
            edge -> with(edge, Upstream.named("near").server("10.20.201.10:443").tls(UpstreamTls.verified("near.example"))));
        cases.rule("GrpcUpstreamApart",
            edge -> edge.route(Route.prefix("/shop.Orders/").to("app").grpc()),
            "ERROR GrpcUpstreamApart nginx.routes[1].upstream: app is also used without grpc() by /, NGINX would mix HTTP/2 and HTTP/1.1 in one pool of "
                + "connections; add another Upstream for the gRPC routes, with the same servers if need be",
            edge -> edge.upstream(Upstream.named("calls").server("10.20.200.10:8080")).route(Route.prefix("/shop.Orders/").to("calls").grpc()));
        cases.rule("RetriesSpareUpstream",
            edge -> with(edge, Upstream.named("near").server("10.20.201.1:80").server("10.20.201.2:80").server("10.20.201.3:80").server("10.20.201.4:80").attempts(4)),
            "WARNING RetriesSpareUpstream nginx.upstreams[near].attempts: 4 multiply the load of a failing group by as much, more than 3 (SRE book, overload); "
                + "lower attempts to 2 or 3",
            edge -> with(edge, Upstream.named("near").server("10.20.201.1:80").server("10.20.201.2:80").server("10.20.201.3:80").server("10.20.201.4:80").attempts(3)));
        cases.rule("PoisonEjectsNobody",
            edge -> with(edge, Upstream.named("near").server("10.20.201.1:80").server("10.20.201.2:80").server("10.20.201.3:80").server("10.20.201.4:80").ejectAfter(1, Duration.ofSeconds(10))),
            "WARNING PoisonEjectsNobody nginx.upstreams[near].maxFails: 1 failure ejects a server for 10 s, one poisonous request up to 2 of 4; use ejectAfter(3, "
                + "...), or ejectAfter(0, ...) for never",
            edge -> with(edge, Upstream.named("near").server("10.20.201.1:80").server("10.20.201.2:80").server("10.20.201.3:80").server("10.20.201.4:80").ejectAfter(2, Duration.ofSeconds(10))));
        cases.rule("DeadServersSkippedSoon",
            edge -> with(edge, Upstream.named("near").server("10.20.201.1:80").server("10.20.201.2:80").server("10.20.201.3:80").server("10.20.201.4:80").connectTimeout(Duration.ofSeconds(11))),
            "WARNING DeadServersSkippedSoon nginx.upstreams[near].connectTimeout: 11 s exceeds 10 s, after which four SYNs went unanswered; requests queue behind "
                + "a dead server; lower connectTimeout to 2 to 10 s",
            edge -> with(edge, Upstream.named("near").server("10.20.201.1:80").server("10.20.201.2:80").server("10.20.201.3:80").server("10.20.201.4:80").connectTimeout(Duration.ofSeconds(10))));
        cases.rule("PoolFitsPorts",
            edge -> with(edge.kernel(Kernel.builder().override("net.ipv4.ip_local_port_range", "20000 29999", "few").build()), Upstream.named("near").server("10.20.201.1:80").keepalive(2_500)),
            "ERROR PoolFitsPorts nginx.upstreams[near].keepalive: 10000 idle connections of 4 workers take all 10000 ports towards the servers, others would get "
                + "502; lower keepalive, or widen kernel net.ipv4.ip_local_port_range",
            edge -> with(edge.kernel(Kernel.builder().override("net.ipv4.ip_local_port_range", "20000 29999", "few").build()), Upstream.named("near").server("10.20.201.1:80").keepalive(2_499)));
        cases.rule("PoolConnectionsLast",
            edge -> with(edge, Upstream.named("near").server("10.20.201.1:80").keepaliveRequests(19)),
            "WARNING PoolConnectionsLast nginx.upstreams[near].keepaliveRequests: 19 requests a connection make connecting cost 10 % on top of every request; raise it to 20 or more; 1,000 cost nothing",
            edge -> with(edge, Upstream.named("near").server("10.20.201.1:80").keepaliveRequests(20)));
        cases.rule("PoolFitsConnections",
            edge -> with(edge.nginx(SoundEdge.nginx().workerConnections(512).build()), Upstream.named("near").server("10.20.201.1:80").keepalive(129)),
            "WARNING PoolFitsConnections nginx.workerConnections: 257 of 512 may be idle connections to upstreams, more than half; lower keepalive or raise workerConnections",
            edge -> with(edge.nginx(SoundEdge.nginx().workerConnections(512).build()), Upstream.named("near").server("10.20.201.1:80").keepalive(128)));
        cases.rule("ReadTimeoutWithinBalancerIdle",
            edge -> with(edge, Upstream.named("near").server("10.20.201.1:80").readTimeout(Duration.ofSeconds(350))),
            "WARNING ReadTimeoutWithinBalancerIdle nginx.upstreams[near].readTimeout: 350 s is not below the 350 s after which the balancer forgets a silent "
                + "client; lower readTimeout, or raise balancer.idleTimeout where it holds",
            edge -> with(edge, Upstream.named("near").server("10.20.201.1:80").readTimeout(Duration.ofSeconds(349))));
        cases.rule("UnhealthyDrainingCoversRequests",
            edge -> edge.balancer(Balancer.builder().unhealthyDraining(Duration.ofSeconds(29)).build()),
            "WARNING UnhealthyDrainingCoversRequests balancer.unhealthyDraining: 29 s is below nginx.upstreams[app].readTimeout 30 s, the balancer would reset "
                + "running requests of a node that leaves; raise unhealthyDraining or lower readTimeout",
            edge -> edge.balancer(Balancer.builder().unhealthyDraining(Duration.ofSeconds(30)).build()));
        cases.rule("SecretsServeOnePurpose",
            edge -> with(edge, Upstream.named("near").server("10.20.201.1:8443").tls(UpstreamTls.verified("a.example").signedBy("shop/tls"))),
            "WARNING SecretsServeOnePurpose nginx.upstreams[near].tls.authorities: shop/tls is also the key and certificate of nginx.certificate, no list of "
                + "authorities; name the secret that holds the authorities alone",
            edge -> with(edge, Upstream.named("near").server("10.20.201.1:8443").tls(UpstreamTls.verified("a.example").signedBy("shop/authorities"))));
        cases.rule("CorsHeadersAgree",
            edge -> edge.route(Route.exact("/c").to("app").header("Access-Control-Allow-Origin", "*").header("Access-Control-Allow-Credentials", "true")),
            "ERROR CorsHeadersAgree nginx.routes[1].headers: Access-Control-Allow-Origin * beside Access-Control-Allow-Credentials true is refused by every "
                + "browser (Fetch standard); name one origin, or remove Access-Control-Allow-Credentials",
            edge -> edge.route(Route.exact("/c").to("app").header("Access-Control-Allow-Origin", "https://shop.example").header("Access-Control-Allow-Credentials", "true")));
        cases.rule("CacheAgreesWithHeaders",
            edge -> edge.route(Route.exact("/c").to("app").cacheFor(Duration.ofSeconds(9)).header("Cache-Control", "private")),
            "WARNING CacheAgreesWithHeaders nginx.routes[1].headers: Cache-Control private says that nobody may keep the answers that cacheFor keeps; remove "
                + "cacheFor, or correct the header",
            edge -> edge.route(Route.exact("/c").to("app").cacheFor(Duration.ofSeconds(9)).header("Cache-Control", "public")));
        cases.rule("HostsNamed",
            edge -> edge.nginx(Nginx.builder().certificate(CertificateSource.secret("shop/tls")).build()),
            "NOTE HostsNamed nginx.hosts: there are none, so any Host is served and passed on; name them with Nginx.builder().hosts(...)",
            edge -> edge.nginx(Nginx.builder().hosts("shop.example").build()));
    }

    private static Edge.Builder with(Edge.Builder edge, Upstream.Builder upstream) {
        Upstream near = upstream.build();
        return edge.upstream(near).route(Route.exact("/near").to(near.name().value()));
    }

    private static Network existing() {
        return Network.existing(Input.vpc("vpc-id"), Cidr.parse("10.20.0.0/16"))
            .zone("eu-central-1a", Input.subnet("public-a"), Cidr.parse("10.20.0.0/26"), Input.subnet("private-a"))
            .zone("eu-central-1b", Input.subnet("public-b"), Cidr.parse("10.20.0.64/26"), Input.subnet("private-b"));
    }
}
