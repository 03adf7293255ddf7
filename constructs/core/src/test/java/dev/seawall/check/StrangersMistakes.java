package dev.seawall.check;

import static dev.seawall.check.Changes.balancer;
import static dev.seawall.check.Changes.boot;
import static dev.seawall.check.Changes.firewall;
import static dev.seawall.check.Changes.fleet;
import static dev.seawall.check.Changes.kernel;
import static dev.seawall.check.Changes.nginx;
import static dev.seawall.check.Changes.route;
import static dev.seawall.check.Changes.upstream;

import dev.seawall.model.Edge;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.HealthCheck;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.fleet.Architecture;
import dev.seawall.model.fleet.Debian;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.network.Nat;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.ClientCertificates;
import dev.seawall.model.nginx.RateLimit;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.model.storage.Storage;
import dev.seawall.units.BitRate;
import dev.seawall.units.Bytes;
import dev.seawall.units.Cidr;
import dev.seawall.units.IpAddress;
import dev.seawall.units.Percent;
import dev.seawall.units.RequestRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Mistakes of somebody who had read the options alone, neither the rules nor {@link UserMistakes}: the independent half of the proof. Of 57 defects that he made 31 were found at first; the rules that find the
 * others came after. Those of {@link #again} he made when he had read a part of the rules: none was found.
 */
final class StrangersMistakes {
    private static final List<UserMistakes.Mistake> ALL = new ArrayList<>();

    static {
        network();
        nodes();
        settings();
        proxy();
        machine();
        again();
        unknowable();
    }

    private StrangersMistakes() {}

    static List<UserMistakes.Mistake> all() {
        return List.copyOf(ALL);
    }

    private static void network() {
        defect("internet-facing, but only 10.0.0.0/8 admitted", "ClientsReachBalancer", balancer(b -> b.allowedClients(List.of(Cidr.parse("10.0.0.0/8")))));
        defect("only an IPv6 block admitted, balancer is IPv4", "ClientsReachBalancer", balancer(b -> b.allowedClients(List.of(Cidr.parse("2001:db8::/32")))));
        defect("VPC takes somebody else's public addresses", "VpcBlockPrivate", e -> e.network(Network.create(Cidr.parse("8.8.0.0/16")).zones("eu-central-1a", "eu-central-1b")));
        defect("balancer block of an existing subnet is outside the VPC", "SubnetInsideVpc", e -> e.network(Network.existing(Input.vpc("vpc"), Cidr.parse("10.20.0.0/16"))
            .zone("eu-central-1a", Input.subnet("ba"), Cidr.parse("10.21.0.0/24"), Input.subnet("na")).zone("eu-central-1b", Input.subnet("bb"), Cidr.parse("10.20.1.0/24"), Input.subnet("nb"))));
        defect("two zones name one node subnet", "SubnetsInOneZone", e -> e.network(Network.existing(Input.vpc("vpc"), Cidr.parse("10.20.0.0/16"))
            .zone("eu-central-1a", Input.subnet("ba"), Cidr.parse("10.20.0.0/24"), Input.subnet("na")).zone("eu-central-1b", Input.subnet("bb"), Cidr.parse("10.20.1.0/24"), Input.subnet("na"))));
        defect("a small VPC and 500 nodes", "MaximumFitsSubnets", e -> e.network(Network.create(Cidr.parse("10.20.0.0/22")).zones("eu-central-1a", "eu-central-1b")).fleet(SoundEdge.fleet().between(2, 500)));
        defect("backend on the internet without a NAT", "UpstreamsReachable", e -> upstream("93.184.216.34:443", u -> u.tls(UpstreamTls.verified("api.partner.example"))).apply(
            e.network(SoundEdge.network().nat(Nat.NONE)).fleet(SoundEdge.fleet().image(Image.prebaked(Debian.TRIXIE, Input.image("ami"))))));
        defect("one hosted zone, hosts of two domains", "HostedZoneHasHosts", e -> e.balancer(Balancer.builder().hostedZone(Input.hostedZone("zone")).build()).nginx(SoundEdge.nginx().hosts("shop.example", "store.example.org").build()));
        defect("mTLS on 443, the same routes open on 8443", "ClientCertificatesGuardRoutes", e -> SoundEdge.builder().network(SoundEdge.network()).balancer(Balancer.builder().listener(Listener.https(8443).clientCertificates(ClientCertificates.signedBy("shop/ca"))).build()));
        defect("WebSocket silent for an hour, balancer forgets after 350 s", "ReadTimeoutWithinBalancerIdle", e -> e.nginx(SoundEdge.nginx().shutdownTimeout(Duration.ofSeconds(60)).build()).upstream(Upstream.named("ws").server("10.20.200.11:9000").readTimeout(Duration.ofSeconds(3600))).route(Route.prefix("/ws/").to("ws").webSocket()));
        defect("redirect to a port that redirects again", "RedirectLeadsToListener", e -> e.listener(Listener.redirect(8080, 443)).listener(Listener.redirect(80, 8080)));
        defect("dead node stays for 50 minutes", "DeadNodesLeaveSoon", balancer(b -> b.healthCheck(HealthCheck.builder().interval(Duration.ofSeconds(300)).unhealthyThreshold(10).build())));
    }

    private static void nodes() {
        defect("the second instance type has a quarter of the memory", "SmallestTypeFirst", fleet(f -> f.instanceTypes(InstanceType.C6ID_XLARGE, odd("m5d.odd", 4, Bytes.gib(2), Bytes.gb(237)))));
        defect("the second instance type has 8 GB of NVMe", "BodiesFitTemporary", e -> nginx(n -> n.maximumBody(Bytes.gib(2))).apply(fleet(f -> f.instanceTypes(InstanceType.C6ID_XLARGE, odd("x5d.xlarge", 4, Bytes.gib(8), Bytes.gb(8)))).apply(e)));
        defect("two minutes for a boot that installs packages", "BootFitsTimeout", fleet(f -> f.bootTimeout(Duration.ofSeconds(120))));
        defect("new nodes count after an hour, and a deploy waits an hour after each", "WarmupFollowsLoad", fleet(f -> f.warmup(Duration.ofSeconds(3600))));
        defect("two zones scaled to 85 % processor", "ZoneLossFits", fleet(f -> f.cpuTarget(Percent.of(85))));
        defect("Debian 13 pinned by a serial of Debian 12's days", "SerialOfRelease", fleet(f -> f.image(Image.DEBIAN_13.serial("20230711-1438"))));
        defect("5 GiB bodies, 1 % of NVMe for them", "BodiesFitTemporary", e -> nginx(n -> n.maximumBody(Bytes.gib(5))).apply(e.storage(Storage.builder().temporary(Percent.of(1)).build())));
    }

    private static void settings() {
        defect("SYN cookies off", "KernelOverridesHelp", kernel("net.ipv4.tcp_syncookies", "0"));
        defect("conntrack table smaller than the workers", "TrackingHoldsConnections", kernel("net.netfilter.nf_conntrack_max", "65536"));
        defect("conntrack forgets before the balancer", "TrackingOutlastsIdle", kernel("net.netfilter.nf_conntrack_tcp_timeout_established", "120"));
        defect("2,000 ports to the backends", "OutgoingPortsFitRequests", kernel("net.ipv4.ip_local_port_range", "50000 52000"));
        defect("system-wide descriptors below the workers' need", "KernelOverridesHelp", kernel("fs.file-max", "20000"));
        defect("a congestion control that does not exist", "KernelTakesValue", kernel("net.ipv4.tcp_congestion_control", "bbr2"));
        defect("TCP memory of 16 MiB", "TcpBuffersAscend", kernel("net.ipv4.tcp_mem", "1024 2048 4096"));
        defect("6 GiB kept free of 8", "MemoryFitsNode", kernel("vm.min_free_kbytes", "6291456"));
        defect("one letter short: somaxcon", "KernelKnowsKey", kernel("net.core.somaxcon", "65535"));
        defect("address randomisation off", "KernelOverridesHelp", kernel("kernel.randomize_va_space", "0"));
        defect("TCP timestamps off, so TIME_WAIT ports are not reused", "KernelOverridesHelp", kernel("net.ipv4.tcp_timestamps", "0"));
    }

    private static void proxy() {
        defect("262,144 connections a worker on 8 GiB", "MemoryFitsNode", nginx(n -> n.workerConnections(262_144)));
        defect("one client may take all connections of the node", "OneClientLeavesRoom", nginx(n -> n.workerConnections(1_024).connectionsPerClient(65_535)));
        defect("idle pool larger than the worker", "PoolFitsConnections", e -> nginx(n -> n.workerConnections(2_048)).apply(upstream("10.20.200.11:8080", u -> u.keepalive(4_000)).apply(e)));
        defect("pool kept for an hour through a NAT gateway that forgets after 350 s", "PoolConnectionsLast", upstream("93.184.216.34:443", u -> u.tls(UpstreamTls.verified("api.partner.example")).keepaliveTimeout(Duration.ofSeconds(3600))));
        defect("backend is the metadata service", "UpstreamAddressesUsable", upstream("169.254.169.254:80", u -> u));
        defect("backend on the node itself", "UpstreamsLeadElsewhere", upstream("127.0.0.1:8080", u -> u));
        defect("backend is the edge's own name", "UpstreamsLeadElsewhere", upstream("shop.example:443", u -> u.tls(UpstreamTls.verified("shop.example"))));
        defect("backend is a load balancer's name, resolved once", "UpstreamNamesStay", upstream("internal-app-1234567890.eu-central-1.elb.amazonaws.com:8080", u -> u));
        defect("plain HTTP to port 443", "UpstreamPortSpeaksTls", upstream("10.20.200.11:443", u -> u));
        defect("backend at the VPC's own resolver address", "BackendAddressesOutsideBalancerSubnets", upstream("10.20.0.2:8080", u -> u));
        defect("75 s to connect, five times", "DeadServersSkippedSoon", upstream("10.20.200.11:8080", u -> u.server("10.20.200.12:8080").connectTimeout(Duration.ofSeconds(75)).attempts(5)));
        defect("answers of 5 min, cut after 60 s when a node leaves", "RequestsFitIntoShutdown", upstream("10.20.200.11:8080", u -> u.readTimeout(Duration.ofSeconds(300))));
        defect("a limit that 100,000 requests pass", "BurstLetsLimitAct", route(r -> r.limit(RateLimit.perClient(RequestRate.perMinute(1)).burst(100_000))));
        defect("one request at a time a client under HTTP/2", "ConnectionsPerClientFitStreams", nginx(n -> n.connectionsPerClient(1)));
        defect("X-Content-Type-Options: no-sniff (misspelt, ignored)", "SecurityHeadersAct", route(r -> r.header("X-Content-Type-Options", "no-sniff")));
        defect("two origins in one CORS header", "CorsHeadersAgree", route(r -> r.header("Access-Control-Allow-Origin", "https://a.example, https://b.example")));
        defect("X-Frame-Options said twice, differently", "ElementsDistinct", route(r -> r.header("X-Frame-Options", "DENY").header("X-Frame-Options", "SAMEORIGIN")));
    }

    private static void machine() {
        defect("internal sources of IPv6 in an IPv4 network", "InternalSourcesInternal", firewall(f -> f.internalPorts(2379).internalSources(Cidr.parse("fd00::/8"))));
        defect("ban window of an hour bans keepalive clients", "BansSpareIdleClients", firewall(f -> f.connections(20).within(Duration.ofSeconds(3600))));
        defect("package name misspelt", "PackageNamesKnown", boot(b -> b.minimumVersion("ngnix", "1.26")));
        defect("nginx.org's version demanded of Debian's package", "FloorsOfRelease", boot(b -> b.minimumVersion("nginx", "1.30.7-1")));
        defect("apache2 installed beside NGINX", "PackagesDoNotFight", boot(b -> b.minimumVersion("apache2", "2.4")));
        defect("node's cache asks itself", "BootSourcesReachable", boot(b -> b.nameServer(IpAddress.parse("127.0.0.1"))));
        defect("private names asked of a public resolver", "PrivateNamesResolve", e -> boot(b -> b.nameServer(IpAddress.parse("8.8.8.8"))).apply(upstream("orders.svc.internal:8080", u -> u).apply(e)));
        defect("a password in the description", "TextHoldsNoSecret", e -> e.description("db at postgres://shop:hunter2secret@db.internal/shop"));
    }

    private static void again() {
        defect("somebody else's routes are accepted again", "KernelStaysHardened", kernel("net.ipv4.conf.all.accept_redirects", "1"));
        defect("a worker may trace its neighbours", "KernelStaysHardened", kernel("kernel.yama.ptrace_scope", "0"));
        defect("a word where the kernel takes a number", "KernelTakesValue", kernel("net.ipv4.tcp_syncookies", "on"));
        defect("names asked of the clock", "BootSourcesReachable", boot(b -> b.nameServer(IpAddress.parse("169.254.169.123"))));
        defect("time asked of the resolver", "BootSourcesReachable", boot(b -> b.timeSource(IpAddress.parse("169.254.169.253"))));
        defect("an agent that Debian does not have", "PackageNamesKnown", boot(b -> b.minimumVersion("amazon-ssm-agent", "3.0")));
        defect("a policy's keyword without quotes", "PolicyKeywordsQuoted", route(r -> r.header("Content-Security-Policy", "default-src self")));
    }

    /** Wrong for browsers that open a page at once, right for a job that asks once a minute. */
    private static void unknowable() {
        defect("ten requests a second without a burst", "LimitAllowsPairs", route(r -> r.limit(RateLimit.perClient(RequestRate.perSecond(10)))));
    }

    private static InstanceType odd(String name, int vcpus, Bytes memory, Bytes nvme) {
        return InstanceType.exceptional(name, Architecture.AMD64, vcpus, memory, nvme, BitRate.mbit(1_562), BitRate.mbit(12_500), "spare capacity");
    }

    private static void defect(String words, String rule, UnaryOperator<Edge.Builder> change) {
        ALL.add(new UserMistakes.Mistake(words, rule, change));
    }
}
