package dev.seawall.check;

import static dev.seawall.check.Changes.balancer;
import static dev.seawall.check.Changes.boot;
import static dev.seawall.check.Changes.kernel;
import static dev.seawall.check.Changes.route;
import static dev.seawall.check.Changes.upstream;

import dev.seawall.model.Edge;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.HealthCheck;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.balancer.Scheme;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Architecture;
import dev.seawall.model.fleet.Debian;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.ExistingNetwork;
import dev.seawall.model.network.Nat;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.ClientCertificates;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.RateLimit;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.TlsProfile;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.model.storage.Storage;
import dev.seawall.units.BitRate;
import dev.seawall.units.Bytes;
import dev.seawall.units.Cidr;
import dev.seawall.units.IpAddress;
import dev.seawall.units.Percent;
import dev.seawall.units.Port;
import dev.seawall.units.RequestRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Mistakes of a second somebody who had read neither the rules nor any list of mistakes, after the rules of the first ({@link StrangersMistakes}) were there. He wrote 105; five were none. Of the other 100, 67 were found at first;
 * the rules that find the others came after. Those of a state's bucket, which is no part of an edge, are in the tests of the model.
 */
final class SecondStrangersMistakes {
    private static final List<UserMistakes.Mistake> ALL = new ArrayList<>();

    static {
        network();
        checks();
        tls();
        proxy();
        routes();
        settings();
        nodes();
        machine();
        region();
        unknowable();
    }

    private SecondStrangersMistakes() {}

    static List<UserMistakes.Mistake> all() {
        return List.copyOf(ALL);
    }

    private static void network() {
        defect("one balancer subnet for two zones, by copy and paste", "SubnetsInOneZone", e -> e.network(existing("lb-a", "10.20.0.0/24", "node-a", "lb-a", "10.20.1.0/24", "node-b")));
        defect("block of the second zone left at the first's, so its balancer is banned", "BalancerSubnetsApart", e -> e.network(existing("lb-a", "10.20.0.0/24", "node-a", "lb-b", "10.20.0.0/24", "node-b")));
        defect("balancer subnets of three addresses", "BalancerSubnetsApart", e -> e.network(existing("lb-a", "10.20.0.0/29", "node-a", "lb-b", "10.20.1.0/29", "node-b")));
        defect("nodes in the balancer's public subnets", "NodeSubnetsApart", e -> e.network(existing("lb-a", "10.20.0.0/24", "lb-a", "lb-b", "10.20.1.0/24", "lb-b")));
        defect("balancer block is the whole VPC, so everybody in it is exempt", "BalancerSubnetsApart", e -> e.network(Network.existing(Input.vpc("vpc"), Cidr.parse("10.20.0.0/16"))
            .zone("eu-central-1a", Input.subnet("lb-a"), Cidr.parse("10.20.0.0/16"), Input.subnet("node-a"))));
        defect("public time server without a NAT", "BootSourcesReachable", e -> boot(b -> b.timeSource(IpAddress.parse("162.159.200.1"))).apply(
            e.network(SoundEdge.network().nat(Nat.NONE)).fleet(SoundEdge.fleet().image(Image.prebaked(Debian.TRIXIE, Input.image("ami"))))));
    }

    private static void checks() {
        defect("a partner's block beside 0.0.0.0/0 that was forgotten", "ClientBlocksMatter", balancer(b -> b.allowedClients(List.of(Cidr.ANY_IPV4, Cidr.parse("198.51.100.0/24")))));
        defect("internal balancer that admits public blocks alone", "ClientsReachBalancer", balancer(b -> b.scheme(Scheme.INTERNAL).allowedClients(List.of(Cidr.parse("198.51.100.0/24")))));
        defect("two redirects to each other", "RedirectLeadsToListener", e -> e.listener(Listener.redirect(80, 8080)).listener(Listener.redirect(8080, 80)));
        defect("health answer on the exporter's port", "PortsDistinct", balancer(b -> b.healthCheck(HealthCheck.builder().port(Port.of(9100)).build())));
        defect("check that may take longer than its interval", "HealthTimeoutWithinInterval", balancer(b -> b.healthCheck(HealthCheck.builder().interval(Duration.ofSeconds(5)).timeout(Duration.ofSeconds(10)).build())));
        defect("idle timeout for listeners that take none", "IdleTimeoutActs", e -> balancerTls().balancer(Balancer.builder().idleTimeout(Duration.ofSeconds(600)).build()));
        defect("hosted zone without a host", "HostedZoneHasHosts", e -> e.balancer(Balancer.builder().hostedZone(Input.hostedZone("zone")).build()).nginx(Nginx.builder().certificate(CertificateSource.secret("shop/tls")).build()));
        defect("unhealthy nodes cut at once", "UnhealthyDrainingCoversRequests", balancer(b -> b.unhealthyDraining(Duration.ZERO)));
        defect("draining of unhealthy nodes beside HTTP/3", "Http3CutsUnhealthyNodes", e -> e.listener(Listener.https(8443).withHttp3()).balancer(Balancer.builder().unhealthyDraining(Duration.ofSeconds(90)).build()));
        defect("backend silent for longer than the balancer remembers, all else raised", "ReadTimeoutWithinBalancerIdle", e -> upstream("10.20.200.11:8080", u -> u.readTimeout(Duration.ofSeconds(400))).apply(e
            .nginx(SoundEdge.nginx().shutdownTimeout(Duration.ofSeconds(500)).build()).fleet(SoundEdge.fleet().drainTimeout(Duration.ofSeconds(700)))
            .balancer(Balancer.builder().unhealthyDraining(Duration.ofSeconds(800)).deregistrationDelay(Duration.ofSeconds(800)).build())));
    }

    private static void tls() {
        defect("clients' authorities are the server's own secret", "SecretsServeOnePurpose", e -> e.listener(Listener.https(8443).clientCertificates(ClientCertificates.signedBy("shop/tls"))));
        defect("AES-256 alone in NGINX, while the balancer ends TLS with AES-128", "TlsPolicyFollowsProfile", e -> balancerTls().nginx(SoundEdge.nginx().tlsProfile(TlsProfile.AES256_ONLY).build()));
        defect("TLS to a backend's port 80", "UpstreamPortSpeaksTls", upstream("10.20.200.11:80", u -> u.tls(UpstreamTls.verified("app.example"))));
        defect("the server's own key as authority of the backends", "SecretsServeOnePurpose", upstream("10.20.200.11:8443", u -> u.tls(UpstreamTls.verified("app.example").signedBy("shop/tls"))));
        defect("answers kept for all where clients show certificates", "CacheSparesIdentities", e -> e.listener(Listener.https(8443).clientCertificates(ClientCertificates.signedBy("shop/partners")))
            .route(Route.prefix("/c/").to("app").cacheFor(Duration.ofMinutes(5))));
    }

    private static void proxy() {
        defect("WebSockets cut after five quiet seconds", "WebSocketsOutlivePings", e -> e.upstream(Upstream.named("ws").server("10.20.200.11:8080").readTimeout(Duration.ofSeconds(5))).route(Route.prefix("/ws/").to("ws").webSocket()));
        defect("connections to the backend used once", "PoolConnectionsLast", upstream("10.20.200.11:8080", u -> u.keepaliveRequests(1)));
        defect("a pool of one connection", "PoolHoldsServers", upstream("10.20.200.11:8080", u -> u.keepalive(1)));
        defect("gRPC and HTTP/1.1 to one plain port", "GrpcUpstreamApart", e -> upstream("10.20.200.11:8080", u -> u).apply(e).route(Route.prefix("/pkg.Service/").to("other").grpc()));
        defect("backend localhost", "UpstreamsLeadElsewhere", upstream("localhost:3000", u -> u));
        defect("backend by its Kubernetes name", "PrivateNamesResolve", upstream("app.default.svc.cluster.local:8080", u -> u));
        defect("ten requests a second and a burst of 50,000", "BurstLetsLimitAct", route(r -> r.limit(RateLimit.perClient(RequestRate.perSecond(10)).burst(50_000))));
    }

    private static void routes() {
        defect("answers kept for thirty days on nodes that live one", "CacheWithinLifetime", e -> e.fleet(SoundEdge.fleet().maximumLifetime(Duration.ofDays(1))).route(Route.prefix("/c/").to("app").cacheFor(Duration.ofDays(30))));
        defect("80 % cache and no route that keeps", "CacheShareIsUsed", e -> e.storage(Storage.builder().cache(Percent.of(80)).temporary(Percent.of(5)).logs(Percent.of(5)).build()));
        defect("credentials for every origin", "CorsHeadersAgree", route(r -> r.header("Access-Control-Allow-Origin", "*").header("Access-Control-Allow-Credentials", "true")));
        defect("no-store told of kept answers", "CacheAgreesWithHeaders", route(r -> r.cacheFor(Duration.ofMinutes(5)).header("Cache-Control", "no-store")));
        defect("self of a content security policy without quotes", "PolicyKeywordsQuoted", route(r -> r.header("Content-Security-Policy", "default-src self")));
        defect("frames allowed in a way that browsers forgot", "SecurityHeadersAct", route(r -> r.header("X-Frame-Options", "ALLOW-FROM https://a.example")));
        defect("gzip told of bodies that nobody packed", "HeadersFitEveryAnswer", route(r -> r.header("Content-Encoding", "gzip")));
        defect("max-age in hours", "HeaderValuesParse", route(r -> r.header("Cache-Control", "max-age=1h")));
        defect("methods separated by semicolons", "HeaderValuesParse", route(r -> r.header("Access-Control-Allow-Methods", "GET; POST")));
        defect("a star in a prefix", "PathsAreNoPatterns", e -> e.route(Route.prefix("/api/*").to("app")));
        defect("a placeholder in a path", "UrlPathNormal", e -> e.route(Route.exact("/users/{id}").to("app")));
        defect("credentials in a header of every answer", "TextHoldsNoSecret", route(r -> r.header("X-Upstream-Auth", "Basic c2hvcDpTdXAzclMzY3JldCE=")));
    }

    private static void settings() {
        defect("recycling of TIME_WAIT, which is gone", "KernelOverridesHelp", kernel("net.ipv4.tcp_tw_recycle", "1"));
        defect("TCP memory counted in bytes", "TcpBuffersAscend", kernel("net.ipv4.tcp_mem", "8388608 12582912 16777216"));
        defect("more swappiness than there is", "KernelTakesValue", kernel("vm.swappiness", "300"));
        defect("no modules for the firewall", "KernelOverridesHelp", kernel("kernel.modules_disabled", "1"));
        defect("receive buffers the wrong way round", "TcpBuffersAscend", kernel("net.ipv4.tcp_rmem", "16777216 87380 4096"));
        defect("strict overcommit without swap", "KernelOverridesHelp", kernel("vm.overcommit_memory", "2"));
        defect("fewer descriptors than a worker needs", "DescriptorsWithinNrOpen", kernel("fs.nr_open", "8192"));
        defect("connections given up after two retries", "KernelLimitsSuffice", kernel("net.ipv4.tcp_retries2", "2"));
        defect("no path MTU discovery", "KernelOverridesHelp", kernel("net.ipv4.ip_no_pmtu_disc", "1"));
    }

    private static void nodes() {
        defect("the second type's baseline is below the first's target", "SmallestTypeFirst", e -> e.fleet(pinned(Fleet.of(InstanceType.C9GD_XLARGE).instanceTypes(InstanceType.C9GD_XLARGE, InstanceType.C6GD_XLARGE))));
        defect("a type without a local disk", "TypeNamesAgree", e -> e.fleet(pinned(Fleet.of(odd("m6i.xlarge")))));
        defect("a Graviton type said to be amd64", "TypeNamesAgree", e -> e.fleet(pinned(Fleet.of(odd("m7gd.xlarge")))));
        defect("serial from before Debian 13", "SerialOfRelease", e -> e.fleet(SoundEdge.fleet().image(Image.DEBIAN_13.serial("20240101-1"))));
        defect("an amd64 kernel on Graviton", "PackagesOfArchitecture", e -> boot(b -> b.minimumVersion("linux-image-cloud-amd64", "6.12")).apply(e.fleet(pinned(Fleet.of(InstanceType.C7GD_XLARGE)))));
    }

    private static void machine() {
        defect("etcd for nobody", "InternalPortsHaveSources", e -> e.firewall(HostFirewall.recent().internalPorts(2379)));
        defect("five connections an hour", "BansSpareIdleClients", e -> e.firewall(HostFirewall.recent().connections(5).within(Duration.ofHours(1))));
        defect("an agent that Debian does not have", "PackageNamesKnown", boot(b -> b.minimumVersion("amazon-ssm-agent", "3.3")));
        defect("a second clock", "PackagesDoNotFight", boot(b -> b.minimumVersion("ntpsec", "1.2")));
        defect("a second firewall", "PackagesDoNotFight", boot(b -> b.minimumVersion("firewalld", "2")));
        defect("a module that NGINX does not load", "PackagesAct", boot(b -> b.minimumVersion("libnginx-mod-http-brotli-filter", "1.0")));
        defect("Debian 12's floor on Debian 13", "FloorsOfRelease", boot(b -> b.minimumVersion("nginx", "1.22.1-9+deb12u3")));
        defect("time and name server exchanged", "BootSourcesReachable", boot(b -> b.timeSource(IpAddress.parse("169.254.169.253")).nameServer(IpAddress.parse("169.254.169.123"))));
        defect("one name for a topic and a hosted zone", "InputNamesDistinct", balancer(b -> b.hostedZone(Input.hostedZone("alarms"))));
        defect("a password in the reason of an override", "TextHoldsNoSecret", e -> e.kernel(Kernel.builder().override("net.ipv4.tcp_ecn", "1", "see https://ops:Sup3rS3cret9@wiki.example/tuning").build()));
    }

    private static void region() {
        defect("a zone that Frankfurt has not", "ZonesOfRegion", e -> e.network(frankfurt("eu-central-1a", "eu-central-1d")));
        defect("a host that is an address", "HostNameAscii", e -> e.nginx(SoundEdge.nginx().hosts("203.0.113.7").build()));
        defect("production that may be deleted", "ProductionIsProtected", balancer(b -> b.deletionProtection(false)));
    }

    /** Right for one edge and wrong for another: the firmest guard against poisonous requests; what was there before whoever said it. */
    private static void unknowable() {
        defect("a dead backend is never left out", "", upstream("10.20.200.11:8080", u -> u.server("10.20.200.12:8080").ejectAfter(0, Duration.ofSeconds(5))));
        defect("flow logs said of a network that keeps its own", "", e -> e.network(existing("lb-a", "10.20.0.0/24", "node-a", "lb-b", "10.20.1.0/24", "node-b")).watch(SoundEdge.watch().flowLogs(true).build()));
    }

    /** An edge whose balancer ends TLS. */
    private static Edge.Builder balancerTls() {
        return Edge.named("shop").network(SoundEdge.network()).listener(Listener.balancerTls(443, Input.certificate("cert"))).fleet(SoundEdge.fleet()).nginx(SoundEdge.nginx().build())
            .upstream(Upstream.named("app").server("10.20.200.10:8080")).route(Route.prefix("/").to("app")).watch(SoundEdge.watch().build());
    }

    private static Fleet.Builder pinned(Fleet.Builder fleet) {
        return fleet.image(Image.DEBIAN_13.serial("20261110-2296")).between(2, 6);
    }

    private static InstanceType odd(String name) {
        return InstanceType.exceptional(name, Architecture.AMD64, 4, Bytes.gib(16), Bytes.gb(237), BitRate.mbit(1_562), BitRate.mbit(12_500), "memory");
    }

    private static CreatedNetwork frankfurt(String... zones) {
        return Network.create(Cidr.parse("10.20.0.0/16")).zones(zones);
    }

    private static ExistingNetwork existing(String balancerA, String blockA, String nodesA, String balancerB, String blockB, String nodesB) {
        return Network.existing(Input.vpc("vpc"), Cidr.parse("10.20.0.0/16"))
            .zone("eu-central-1a", Input.subnet(balancerA), Cidr.parse(blockA), Input.subnet(nodesA))
            .zone("eu-central-1b", Input.subnet(balancerB), Cidr.parse(blockB), Input.subnet(nodesB));
    }

    private static void defect(String words, String rule, UnaryOperator<Edge.Builder> change) {
        ALL.add(new UserMistakes.Mistake(words, rule, change));
    }
}
