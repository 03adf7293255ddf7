package dev.seawall.check;

import dev.seawall.model.Edge;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.HealthCheck;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Architecture;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.network.Nat;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.ClientCertificates;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.RateLimit;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.units.BitRate;
import dev.seawall.units.Bytes;
import dev.seawall.units.Cidr;
import dev.seawall.units.IpAddress;
import dev.seawall.units.Percent;
import dev.seawall.units.RequestRate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Mistakes of a third somebody who had read the options and the model, but neither the rules nor any list of mistakes, after the rules of the second ({@link SecondStrangersMistakes}) were there. He wrote 60 and 40 more;
 * five were none. Of the 59 mistakes among the first 60, 42 were found at first, of all 95, 65; the rules that find the others came after.
 */
final class ThirdStrangersMistakes {
    private static final List<UserMistakes.Mistake> ALL = new ArrayList<>();

    static {
        kernel();
        nodes();
        edges();
        balancers();
        upstreams();
        proxy();
        routes();
        unknowable();
    }

    private ThirdStrangersMistakes() {}

    static List<UserMistakes.Mistake> all() {
        return List.copyOf(ALL);
    }

    private static void kernel() {
        kernel("tcp_tw_recycle=1 from an old blog: gone since 4.12, node refuses to boot", "KernelOverridesHelp", "net.ipv4.tcp_tw_recycle", "1");
        kernel("tcp_max_tw_buckets=5000: TIME_WAIT dropped early, late segments hit new connections", "KernelLimitsSuffice", "net.ipv4.tcp_max_tw_buckets", "5000");
        kernel("tcp_timestamps=0: no PAWS, no tw_reuse, ports run out", "KernelOverridesHelp", "net.ipv4.tcp_timestamps", "0");
        kernel("tcp_syncookies=0: a SYN flood fills the queue", "KernelOverridesHelp", "net.ipv4.tcp_syncookies", "0");
        kernel("tcp_mem in bytes instead of pages: 100 GiB allowed to sockets on 8", "TcpBuffersAscend", "net.ipv4.tcp_mem", "786432 1048576 26777216");
        kernel("fs.file-max=65535 from a blog: below what workers may open", "KernelOverridesHelp", "fs.file-max", "65535");
        kernel("overcommit_memory=2 without swap: allocations fail with free memory", "KernelOverridesHelp", "vm.overcommit_memory", "2");
        kernel("nf_conntrack established 300 s below the balancer's 350", "TrackingOutlastsIdle", "net.netfilter.nf_conntrack_tcp_timeout_established", "300");
        kernel("tcp_retries2=3: connections die at a second of loss", "KernelLimitsSuffice", "net.ipv4.tcp_retries2", "3");
        kernel("ip_forward=1 copied from a Kubernetes node: edge routes foreign packets", "KernelOverridesHelp", "net.ipv4.ip_forward", "1");
        kernel("bbr2 that the kernel of Debian does not have: node refuses to boot", "KernelTakesValue", "net.ipv4.tcp_congestion_control", "bbr2");
        kernel("nr_hugepages=1024 from a database guide: 2 GiB of 8 gone", "KernelLeavesMemory", "vm.nr_hugepages", "1024");
        kernel("tcp_abort_on_overflow=1: bursts get resets", "KernelOverridesHelp", "net.ipv4.tcp_abort_on_overflow", "1");
        kernel("tcp_sack=0 since SACK Panic: throughput collapses at loss", "KernelOverridesHelp", "net.ipv4.tcp_sack", "0");
        kernel("tcp_max_syn_backlog=1024: backlog of 65535 never reached in a burst", "KernelOverridesAct", "net.ipv4.tcp_max_syn_backlog", "1024");
        kernel("nf_conntrack_max=65536 as distributions have it: table full, packets dropped", "TrackingHoldsConnections", "net.netfilter.nf_conntrack_max", "65536");
        kernel("tcp_window_scaling=0: 64 KiB in flight, slow downloads", "KernelOverridesHelp", "net.ipv4.tcp_window_scaling", "0");
        kernel("ip_no_pmtu_disc=1 after a VPN problem", "KernelOverridesHelp", "net.ipv4.ip_no_pmtu_disc", "1");
        kernel("rp_filter=0: spoofed sources accepted", "KernelOverridesAct", "net.ipv4.conf.all.rp_filter", "0");
        kernel("somaxconn=1024 from a blog below the backlog", "ListenBacklogWithinSomaxconn", "net.core.somaxconn", "1024");
        kernel("randomize_va_space=0 left from a profiler", "KernelOverridesHelp", "kernel.randomize_va_space", "0");
        kernel("min_free_kbytes 4 GiB: half the memory unusable", "KernelLeavesMemory", "vm.min_free_kbytes", "4194304");
        kernel("tcp_rmem default 16 MiB: memory gone at a few hundred connections", "TcpBuffersAscend", "net.ipv4.tcp_rmem", "4096 16777216 33554432");
        kernel("port range 32768 to 40000: ports run out", "OutgoingPortsFitRequests", "net.ipv4.ip_local_port_range", "32768 36000");
    }

    private static void nodes() {
        fleet("fixed fleet 4 to 4: cannot replace before it removes, does not scale", "MaximumLeavesRoom", x -> x.between(4, 4));
        fleet("cpu target 90: new nodes arrive when the old are saturated", "ZoneLossFits", x -> x.cpuTarget(Percent.of(90)));
        fleet("network target 100 % of the baseline: shaping begins before a node is added", "ZoneLossFits", x -> x.networkTarget(Percent.of(100)));
        fleet("boot timeout 120 s for an image that installs packages", "BootFitsTimeout", x -> x.bootTimeout(Duration.ofSeconds(120)));
        fleet("maximum lifetime a year: unpatched nodes", "NodesRenewed", x -> x.maximumLifetime(Duration.ofDays(365)));
        fleet("image not pinned: an unrelated deploy rolls the fleet", "ImagePinned", x -> x.image(Image.DEBIAN_13));
        fleet("a burstable t3.xlarge as an exception: credits run out, no NVMe", "TypeNamesAgree", x -> x.instanceTypes(InstanceType.exceptional("t3.xlarge", Architecture.AMD64, 4, Bytes.gib(16), Bytes.gb(100), BitRate.mbit(1024), BitRate.mbit(5000), "cheaper")));
        fleet("minimum 1 in two zones: one zone is empty", "MinimumCoversZones", x -> x.between(1, 6));
        fleet("drain timeout 30 s below deregistration: requests cut", "ShutdownWithinDrain", x -> x.drainTimeout(Duration.ofSeconds(30)));
    }

    private static void edges() {
        defect("VPC /22 for 400 nodes: subnets run out", "MaximumFitsSubnets", e -> e.network(Network.create(Cidr.parse("10.20.0.0/22")).zones("eu-central-1a", "eu-central-1b")).fleet(SoundEdge
            .fleet().between(2, 400)).upstream(Upstream.named("more").server("10.30.0.9:8080")).route(Route.prefix("/more/").to("more")));
        defect("existing network: the same node subnet in both zones (copy and paste)", "SubnetsInOneZone", e -> e.network(Network.existing(Input.vpc("vpc"), Cidr.parse("10.20.0.0/16"))
            .zone("eu-central-1a", Input.subnet("pub-a"), Cidr.parse("10.20.0.0/24"), Input.subnet("node-a"))
            .zone("eu-central-1b", Input.subnet("pub-b"), Cidr.parse("10.20.1.0/24"), Input.subnet("node-a"))));
        defect("existing network: balancer's block is the whole VPC, everyone inside exempt", "BalancerSubnetsApart",
            e -> e.network(Network.existing(Input.vpc("vpc"), Cidr.parse("10.20.0.0/16")) .zone("eu-central-1a", Input.subnet("pub-a"), Cidr.parse("10.20.0.0/16"), Input.subnet("node-a"))
            .zone("eu-central-1b", Input.subnet("pub-b"), Cidr.parse("10.20.1.0/24"), Input.subnet("node-b"))));
        defect("one NAT gateway for two zones: its zone's loss stops launches in all", "NatInEveryZone", e -> e.network(SoundEdge.network().nat(Nat.ONE)));
        defect("VPC in public address space (100.0.0.0/16, meant 100.64): those sites are unreachable", "VpcBlockPrivate",
            e -> e.network(Network.create(Cidr.parse("100.0.0.0/16")).zones("eu-central-1a", "eu-central-1b")));
        defect("balancer idle 60 s with keepalive 75: resets", "KeepaliveBelowBalancerIdle", e -> e.balancer(Balancer.builder().idleTimeout(Duration.ofSeconds(60)).build()).nginx(SoundEdge
            .nginx().keepaliveTimeout(Duration.ofSeconds(75)).build()));
        defect("https listener on 80 in place of a redirect: browsers speak plain HTTP to it", "PortsSpeakTheirScheme", e -> e.listener(Listener.https(80)));
        defect("no hosts named: any Host is served, cache and links can be poisoned", "HostsNamed", e -> e.nginx(Nginx.builder().certificate(CertificateSource.secret("shop/tls")).build()));
        defect("secret name with the ARN's suffix: GetSecretValue fails", "SecretNamesWhole", e -> e
            .nginx(Nginx.builder().hosts("shop.example").certificate(CertificateSource.secret("shop/tls-AbCdEf")).build()));
        defect("ban at 10 connections a minute: an office or a browser is banned", "BansSpareSharedAddresses", e -> e.firewall(HostFirewall.recent().connections(10).build()));
        defect("internal port 2379 and no source: nobody reaches it", "InternalPortsHaveSources", e -> e.firewall(HostFirewall.recent().internalPorts(2379).build()));
        defect("name server 8.8.8.8: private names do not resolve", "NamesAskedInside", e -> e.boot(Boot.builder().nameServer(IpAddress.parse("8.8.8.8")).build()));
        defect("nginx 1.28.0 as minimum on Debian 13 which has 1.26: node never serves", "FloorsOfRelease", e -> e.boot(Boot.builder().minimumVersion("nginx", "1.28.0").build()));
        defect("retention one day: an intrusion has no record", "LogsOutliveDiscovery", e -> e.watch(SoundEdge.watch().retentionDays(1).build()));
        defect("internal ports open to 0.0.0.0/0", "InternalSourcesInternal", e -> e.firewall(HostFirewall.recent().internalPorts(2379).internalSources(Cidr.ANY_IPV4).build()));
        defect("ban table of 1000: a small botnet clears it", "BanTableHoldsClients", e -> e.firewall(HostFirewall.recent().table(1000).build()));
        defect("ban lasts an hour: an office behind one NAT is out for an hour", "BansSpareSharedAddresses", e -> e.firewall(HostFirewall.recent().within(Duration.ofSeconds(3600)).build()));
        defect("hosted zone and no hosts: no record is made", "HostedZoneHasHosts", e -> e.nginx(Nginx.builder().certificate(CertificateSource.secret("shop/tls")).build())
            .balancer(Balancer.builder().hostedZone(Input.hostedZone("zone")).build()));
        defect("redirect to 8443 where nobody listens", "RedirectLeadsToListener", e -> e.listener(Listener.redirect(80, 8443)));
        defect("docker-ce, which Debian has not: apt fails at each boot", "PackageNamesKnown", e -> e.boot(Boot.builder().minimumVersion("docker-ce", "5:27.0").build()));
        defect("a password in a tag", "TextHoldsNoSecret", e -> e.tag("DbPassword", "Sommer2026-geheim"));
        defect("accepts a rule by a name that is none", "AcceptanceNamesRule", e -> e.accept("NatPerZone", "network.nat", "costs", LocalDate.of(2027, 1, 1)));
        defect("client certificates on 443 and a second port without: the check is walked round", "ClientCertificatesGuardRoutes", e -> Edge.named("shop").network(SoundEdge.network())
            .balancer(Balancer.builder().build()).listener(Listener.https(443).clientCertificates(ClientCertificates.signedBy("shop/ca"))).listener(Listener.https(8443)).fleet(SoundEdge
            .fleet()).nginx(SoundEdge.nginx().build()).upstream(Upstream.named("app").server("10.20.200.10:8080")).route(Route.prefix("/").to("app")).watch(SoundEdge.watch().build()));
        defect("self-signed certificate", "CertificateForClients", e -> e.nginx(Nginx.builder().hosts("shop.example").certificate(CertificateSource.selfSigned()).build()));
    }

    private static void balancers() {
        balancer("deregistration delay 30 s: requests lost in deploys", "DeregistrationOutlastsPropagation", x -> x.deregistrationDelay(Duration.ofSeconds(30)));
        balancer("deletion protection off in prod", "ProductionIsProtected", x -> x.deletionProtection(false));
        balancer("health check every 60 s, ten failures: ten minutes of a dead node", "DeadNodesLeaveSoon", x -> x.healthCheck(HealthCheck.builder().interval(Duration.ofSeconds(60)).unhealthyThreshold(10).build()));
        balancer("allowed clients 10.0.0.0/8 on an internet-facing balancer: nobody gets in", "ClientsReachBalancer", x -> x.allowedClients(List.of(Cidr.parse("10.0.0.0/8"))));
        balancer("unhealthy draining 0: a node that fails a check resets live requests", "UnhealthyDrainingCoversRequests", x -> x.unhealthyDraining(Duration.ZERO));
        balancer("cross zone on with preserved addresses: ports collide", "CrossZoneKeepsPortsApart", x -> x.crossZone(true));
    }

    private static void upstreams() {
        upstream("upstream 127.0.0.1:3000 copied from nginx.conf: nothing listens on the node", "UpstreamsLeadElsewhere", "127.0.0.1:3000", x -> x);
        upstream("upstream app:8080 copied from docker-compose: no such name in a VPC, nginx does not start", "PrivateNamesResolve", "app:8080", x -> x);
        upstream("upstream is the edge's own host: a loop", "UpstreamsLeadElsewhere", "shop.example:443", x -> x.tls(UpstreamTls.verified("shop.example")));
        upstream("plain HTTP to a public address: request bodies over the internet in clear", "PlainStaysInside", "52.28.10.10:80", x -> x);
        upstream("port 443 without tls: the server answers 400 to every request", "UpstreamPortSpeaksTls", "10.20.200.11:443", x -> x);
        upstream("read timeout 5 min, longer than a node drains: cut at each replacement", "RequestsFitIntoShutdown", "10.20.200.11:8080", x -> x.readTimeout(Duration.ofSeconds(300)));
        upstream("keepalive to upstream 600 s, longer than usual servers keep (5 to 75 s): 502s", "PoolClosesFirst", "10.20.200.11:8080", x -> x.keepaliveTimeout(Duration.ofSeconds(600)));
        upstream("connect timeout 60 s: requests queue behind a dead server", "DeadServersSkippedSoon", "10.20.200.11:8080", x -> x.server("10.20.200.12:8080").connectTimeout(Duration.ofSeconds(60)));
        upstream("eject after 1 failure in 10 s (NGINX's default): one poisonous request takes servers out", "PoisonEjectsNobody", "10.20.200.11:8080", x -> x.server("10.20.200.12:8080").ejectAfter(1, Duration.ofSeconds(10)));
        upstream("kept connections closed after each request: keepalive undone, ports", "PoolConnectionsLast", "10.20.200.11:8080", x -> x.keepaliveRequests(1));
        upstream("an ALB by name, which NGINX resolves once: 502 after it scales", "UpstreamNamesStay", "internal-app-123456.eu-central-1.elb.amazonaws.com:8080", x -> x);
        upstream("upstream TLS verified against an address", "HostNameAscii", "10.20.200.11:8443", x -> x.tls(UpstreamTls.verified("10.20.200.11")));
        upstream("upstream TLS to an internal name without its own authority: no public CA signs it", "AuthoritiesKnowName", "10.20.200.11:8443", x -> x.tls(UpstreamTls.verified("app.corp.internal")));
    }

    private static void proxy() {
        nginx("maximum body of 10 bytes (meant 10 MiB): every POST 413", "BodiesAreAdmitted", x -> x.maximumBody(Bytes.of(10)));
        nginx("connectionsPerClient 10: an HTTP/2 page with 30 requests is refused", "ConnectionsPerClientFitStreams", x -> x.connectionsPerClient(10));
        nginx("worker_connections 1024 from a blog: a node full at 2,048 clients", "BacklogWithinConnections", x -> x.workerConnections(1024));
        nginx("shutdown timeout 1 s: every reload cuts running answers", "RequestsFitIntoShutdown", x -> x.shutdownTimeout(Duration.ofSeconds(1)));
        nginx("body timeout 300 s: slow POST holds connections", "SlowClientsLetGo", x -> x.bodyTimeout(Duration.ofSeconds(300)));
        nginx("body timeout 1 s: mobile uploads get 408", "PoorLinksServed", x -> x.bodyTimeout(Duration.ofSeconds(1)));
        nginx("bodies of 5 GiB: the temporary share is full with a few", "BodiesFitTemporary", x -> x.maximumBody(Bytes.gib(5)));
    }

    private static void routes() {
        route("rate limit 10 r/s without burst: browsers get 429 on a page's second request", "LimitAllowsPairs", api().limit(RateLimit.perClient(RequestRate.perSecond(10))));
        route("/actuator routed to the world: heap dumps and environment", "RoutesSpareManagement", Route.prefix("/actuator").to("app"));
        route("CORS * with credentials: browsers refuse it", "CorsHeadersAgree", api().header("Access-Control-Allow-Origin", "*").header("Access-Control-Allow-Credentials", "true"));
        route("X-Frame-Options ALLOW-FROM: ignored, page can be framed", "SecurityHeadersAct", api().header("X-Frame-Options", "ALLOW-FROM https://partner.example"));
        route("pprof routed to the world", "RoutesSpareManagement", Route.prefix("/debug/pprof/").to("app"));
        route("burst 100,000 on 10 r/s: no limit", "BurstLetsLimitAct", api().limit(RateLimit.perClient(RequestRate.perSecond(10)).burst(100_000)));
    }

    /** Right for one edge and wrong for another: what a server keeps, how long work takes, what the application says of its answers. */
    private static void unknowable() {
        defect("WebSocket with read timeout 30 s: quiet sockets cut after 30 s", "", e -> e.route(Route.prefix("/ws/").to("app").webSocket()));
        kernel("vm.dirty_ratio=80: writes stall for seconds", "", "vm.dirty_ratio", "80");
        upstream("keepalive 2 from an example: a connect for each request", "", "10.20.200.11:8080", x -> x.keepalive(2));
        route("the whole application cached for 30 days", "", Route.prefix("/api/").to("app").cacheFor(Duration.ofDays(30)));
        balancer("deregistration delay an hour above the drain timeout: the hook ends first, or a roll takes a day", "", x -> x.deregistrationDelay(Duration.ofSeconds(3600)));
        fleet("boot timeout two hours: a broken deploy is noticed after two hours", "", x -> x.bootTimeout(Duration.ofSeconds(7200)));
    }

    private static void kernel(String words, String rule, String key, String value) {
        defect(words, rule, Changes.kernel(key, value));
    }

    private static void nginx(String words, String rule, UnaryOperator<Nginx.Builder> change) {
        defect(words, rule, Changes.nginx(change));
    }

    private static void fleet(String words, String rule, UnaryOperator<Fleet.Builder> change) {
        defect(words, rule, Changes.fleet(change));
    }

    private static void balancer(String words, String rule, UnaryOperator<Balancer.Builder> change) {
        defect(words, rule, Changes.balancer(change));
    }

    private static void upstream(String words, String rule, String server, UnaryOperator<Upstream.Builder> change) {
        defect(words, rule, Changes.upstream(server, change));
    }

    private static void route(String words, String rule, Route route) {
        defect(words, rule, e -> e.route(route));
    }

    private static Route api() {
        return Route.prefix("/api/").to("app");
    }

    private static void defect(String words, String rule, UnaryOperator<Edge.Builder> change) {
        ALL.add(new UserMistakes.Mistake(words, rule, change));
    }
}
