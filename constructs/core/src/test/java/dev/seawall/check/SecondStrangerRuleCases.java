package dev.seawall.check;

import dev.seawall.model.Edge;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.balancer.Scheme;
import dev.seawall.model.balancer.TlsPolicy;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.fleet.Architecture;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.ClientCertificates;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.TlsProfile;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.storage.Storage;
import dev.seawall.units.BitRate;
import dev.seawall.units.Bytes;
import dev.seawall.units.Cidr;
import dev.seawall.units.Percent;
import java.time.Duration;

/** Of rules that a second stranger's mistakes led to, see {@link SecondStrangersMistakes}. */
final class SecondStrangerRuleCases {
    private SecondStrangerRuleCases() {}

    static void add(RuleCases cases) {
        network(cases);
        balancer(cases);
        upstreams(cases);
        headers(cases);
        caches(cases);
        node(cases);
    }

    private static void network(RuleCases cases) {
        cases.rule("NodeSubnetsApart", edge -> edge.network(shared("public-b")),
            "WARNING NodeSubnetsApart network.subnets[eu-central-1b]: input public-b is the subnet of the internet-facing balancer and of nodes, which have no public address and so no way out through its internet gateway; "
                + "name a private subnet for the nodes",
            edge -> edge.network(shared("public-b")).balancer(Balancer.builder().scheme(Scheme.INTERNAL).build()));
        cases.rule("ZonesOfRegion", edge -> edge.network(SoundEdge.network().zones("eu-central-1a", "eu-central-1d")),
            "WARNING ZonesOfRegion network.zones: eu-central-1d is none of the zones of eu-central-1, which have the letters abc as far as this version knows: its subnets cannot be made; name one of these",
            edge -> edge.network(SoundEdge.network().zones("eu-central-1a", "eu-central-1c")));
        cases.rule("TypeNamesAgree", edge -> edge.fleet(odd("m7gd.xlarge", Architecture.AMD64)),
            "WARNING TypeNamesAgree fleet.instanceTypes: m7gd.xlarge is ARM64 by its name, not AMD64: no node would start; correct the name or the architecture",
            edge -> edge.fleet(odd("m7gd.xlarge", Architecture.ARM64)));
    }

    private static void balancer(RuleCases cases) {
        cases.rule("IdleTimeoutActs", edge -> bare().listener(Listener.https(443).withHttp3()).balancer(Balancer.builder().idleTimeout(Duration.ofSeconds(351)).build()),
            "NOTE IdleTimeoutActs balancer.idleTimeout: 351 s reaches no listener: those that end TLS or offer HTTP/3 have 350 s (NLB guide); leave it out, or add Listener.https(...)",
            edge -> edge.listener(Listener.https(8443).withHttp3()).balancer(Balancer.builder().idleTimeout(Duration.ofSeconds(351)).build()));
        cases.rule("TlsPolicyFollowsProfile", edge -> edge.listener(Listener.balancerTls(8443, Input.certificate("cert"))).nginx(SoundEdge.nginx().tlsProfile(TlsProfile.AES256_ONLY).build()),
            "WARNING TlsPolicyFollowsProfile balancer.listeners[8443]: ends TLS by TLS13_1_2_RES_PQ, which admits what nginx.tlsProfile AES256_ONLY refuses; use policy(TlsPolicy.TLS13_1_3_RFC9151), or Listener.https",
            edge -> edge.listener(Listener.balancerTls(8443, Input.certificate("cert")).policy(TlsPolicy.TLS13_1_3_RFC9151)).nginx(SoundEdge.nginx().tlsProfile(TlsProfile.AES256_ONLY).build()));
    }

    private static void upstreams(RuleCases cases) {
        cases.rule("WebSocketsOutlivePings", edge -> edge.upstream(near().readTimeout(Duration.ofSeconds(24))).route(Route.prefix("/live/").to("near").webSocket()),
            "NOTE WebSocketsOutlivePings nginx.upstreams[near].readTimeout: 24 s is below the 25 s between two pings of common servers, WebSockets of /live/ would be cut while they are quiet; "
                + "raise readTimeout, or accept it where the application sends more often",
            edge -> edge.upstream(near().readTimeout(Duration.ofSeconds(25))).route(Route.prefix("/live/").to("near").webSocket()));
        cases.rule("PoolHoldsServers", edge -> edge.upstream(near().server("10.20.200.12:8080").server("10.20.200.13:8080").keepalive(2)).route(Route.exact("/near").to("near")),
            "NOTE PoolHoldsServers nginx.upstreams[near].keepalive: 2 idle connections a worker are below 6, twice the servers: most requests would open a connection; raise keepalive",
            edge -> edge.upstream(near().server("10.20.200.12:8080").server("10.20.200.13:8080").keepalive(3)).route(Route.exact("/near").to("near")));
        cases.rule("PathsAreNoPatterns", edge -> edge.route(Route.prefix("/api/*").to("app")),
            "WARNING PathsAreNoPatterns nginx.routes[1]: /api/* is compared letter by letter, the * too, so requests that it was to match pass it by; end a Route.prefix(...) where the pattern begins",
            edge -> edge.route(Route.exact("/v1/jobs:cancel").to("app")));
    }

    private static void headers(RuleCases cases) {
        cases.rule("PolicyKeywordsQuoted", edge -> edge.route(Route.exact("/c").to("app").header("Content-Security-Policy", "default-src self")),
            "WARNING PolicyKeywordsQuoted nginx.routes[1].headers: Content-Security-Policy: self without single quotes is the name of a host, browsers would block what it was to allow; write 'self'",
            edge -> edge.route(Route.exact("/c").to("app").header("Content-Security-Policy", "default-src 'self' https://self.example; report-to none")));
        cases.rule("HeadersFitEveryAnswer", edge -> edge.route(Route.exact("/c").to("app").header("Content-Encoding", "gzip")),
            "WARNING HeadersFitEveryAnswer nginx.routes[1].headers: Content-Encoding gzip on every answer: it says that bodies are encoded, and adding it encodes none: clients could not read them; leave it to the application",
            edge -> edge.route(Route.exact("/c").to("app").header("Content-Encoding", "identity").header("Content-Language", "en")));
        cases.rule("HeaderValuesParse", edge -> edge.route(Route.exact("/c").to("app").header("Cache-Control", "public, max-age=1h")),
            "WARNING HeaderValuesParse nginx.routes[1].headers: Cache-Control public, max-age=1h: max-age=1h is no number of seconds, caches take the answer for stale; separate by commas, and write times as seconds",
            edge -> edge.route(Route.exact("/c").to("app").header("Cache-Control", "public, max-age=\"60\", no-cache=Set-Cookie").header("Access-Control-Allow-Methods", "GET, POST").header("Access-Control-Max-Age", "-1")));
    }

    private static void caches(RuleCases cases) {
        cases.rule("CacheWithinLifetime", edge -> edge.fleet(SoundEdge.fleet().maximumLifetime(Duration.ofDays(7))).route(Route.exact("/c").to("app").cacheFor(Duration.ofHours(169))),
            "NOTE CacheWithinLifetime nginx.routes[1].cache: 169 h exceed the 168 h that a node lives, with which its cache goes; shorten cacheFor, or raise maximumLifetime",
            edge -> edge.fleet(SoundEdge.fleet().maximumLifetime(Duration.ofDays(7))).route(Route.exact("/c").to("app").cacheFor(Duration.ofHours(168))));
        cases.rule("CacheSparesIdentities", edge -> certificates(edge).route(Route.exact("/c").to("app").cacheFor(Duration.ofMinutes(5))),
            "NOTE CacheSparesIdentities nginx.routes[1].cache: answers to whoever shows a certificate on 8443 are kept for all, and the upstream learns whose it is; remove cacheFor, or accept it where answers are the same for all",
            edge -> certificates(edge).route(Route.exact("/c").to("app")));
        cases.rule("CacheShareIsUsed", edge -> edge.storage(Storage.builder().cache(Percent.of(61)).logs(Percent.of(14)).build()),
            "NOTE CacheShareIsUsed storage.cache: 61 % stays empty, no route says cacheFor; add cacheFor to a route, or leave the share out",
            edge -> edge.storage(Storage.builder().cache(Percent.of(60)).logs(Percent.of(14)).build()));
    }

    private static void node(RuleCases cases) {
        cases.rule("KernelLimitsSuffice", edge -> edge.kernel(Kernel.builder().override("net.ipv4.tcp_retries2", "7", "tried").build()),
            "WARNING KernelLimitsSuffice kernel.override[net.ipv4.tcp_retries2]: 7 is below 8, the least that keeps connections alive (ip-sysctl.rst); remove the override",
            edge -> edge.kernel(Kernel.builder().override("net.ipv4.tcp_retries2", "8", "tried").build()));
        cases.rule("PackagesOfArchitecture", edge -> edge.boot(Boot.builder().minimumVersion("linux-image-cloud-arm64", "6.12").build()),
            "ERROR PackagesOfArchitecture boot.minimumVersion[linux-image-cloud-arm64]: is a package for arm64, the nodes are amd64: every boot would be refused; name the package that ends in amd64",
            edge -> edge.boot(Boot.builder().minimumVersion("linux-image-cloud-amd64", "6.12").build()));
        cases.rule("PackagesAct", edge -> edge.boot(Boot.builder().minimumVersion("libnginx-mod-http-geoip2", "3.4").build()),
            "NOTE PackagesAct boot.minimumVersion[libnginx-mod-http-geoip2]: the node's NGINX loads no modules, so the package does nothing; leave it out",
            edge -> edge.boot(Boot.builder().minimumVersion("jq", "1.6").build()));
    }

    private static Edge.Builder certificates(Edge.Builder edge) {
        return edge.listener(Listener.https(8443).clientCertificates(ClientCertificates.signedBy("shop/partners")));
    }

    /** The sound edge without its listener, which is plain TCP. */
    private static Edge.Builder bare() {
        return Edge.named("shop").network(SoundEdge.network()).fleet(SoundEdge.fleet()).nginx(SoundEdge.nginx().build()).upstream(Upstream.named("app").server("10.20.200.10:8080"))
            .route(Route.prefix("/").to("app")).watch(SoundEdge.watch().build());
    }

    private static Upstream.Builder near() {
        return Upstream.named("near").server("10.20.200.11:8080");
    }

    private static Fleet.Builder odd(String name, Architecture architecture) {
        InstanceType type = InstanceType.exceptional(name, architecture, 4, Bytes.gib(16), Bytes.gb(237), BitRate.mbit(1_876), BitRate.mbit(12_500), "memory");
        return Fleet.of(type).image(Image.DEBIAN_13.serial("20261110-2296")).between(2, 6);
    }

    private static Network shared(String second) {
        return Network.existing(Input.vpc("vpc-id"), Cidr.parse("10.20.0.0/16"))
            .zone("eu-central-1a", Input.subnet("public-a"), Cidr.parse("10.20.0.0/26"), Input.subnet("private-a"))
            .zone("eu-central-1b", Input.subnet("public-b"), Cidr.parse("10.20.0.64/26"), Input.subnet(second));
    }
}
