package dev.seawall.check;

import dev.seawall.Seawall;
import dev.seawall.model.Edge;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.HealthCheck;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Debian;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.AddressFamily;
import dev.seawall.model.network.Nat;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.RateLimit;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.model.watch.Watch;
import dev.seawall.units.Bytes;
import dev.seawall.units.Cidr;
import dev.seawall.units.IpAddress;
import dev.seawall.units.Percent;
import dev.seawall.units.Port;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.RequestRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What people get wrong, each in a line, made on a sound edge; with the rule that must say so, a rule of the catalogue or one of a type that refuses the value. */
final class UserMistakes {
    /**
     * A mistake.
     *
     * @param words what went wrong
     * @param rule what must find it; empty for what nobody can know from an edge alone
     * @param change makes it
     */
    record Mistake(String words, String rule, UnaryOperator<Edge.Builder> change) {
        /** The ids of all that is said, by a type or by rules. */
        List<String> found() {
            try {
                return Seawall.check(SoundEdge.environment(change)).findings().stream().map(Finding::rule).toList();
            } catch (RefusedValue refused) {
                return List.of(refused.rule());
            }
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private static final List<Mistake> ALL = new ArrayList<>();

    static {
        first();
        second();
        unknowable();
        ALL.addAll(StrangersMistakes.all());
        ALL.addAll(SecondStrangersMistakes.all());
        ALL.addAll(ThirdStrangersMistakes.all());
        ALL.addAll(FourthStrangersMistakes.all());
        ALL.addAll(FifthStrangersMistakes.all());
    }

    private UserMistakes() {}

    static List<Mistake> all() {
        return List.copyOf(ALL);
    }

    private static void first() {
        defect("SYN cookies are switched off", "KernelOverridesHelp", e -> e.kernel(Kernel.builder().override("net.ipv4.tcp_syncookies", "0", "a blog says so").build()));
        defect("somaxconn is left at 4096", "ListenBacklogWithinSomaxconn", e -> e.kernel(Kernel.builder().override("net.core.somaxconn", "4096", "a blog says so").build()));
        defect("fs.file-max is raised, which lowers it", "KernelOverridesHelp", e -> e.kernel(Kernel.builder().override("fs.file-max", "2097152", "a blog says so").build()));
        defect("the node forwards packets", "KernelOverridesHelp", e -> e.kernel(Kernel.builder().override("net.ipv4.ip_forward", "1", "a blog says so").build()));
        defect("outgoing ports begin at 1024", "OutgoingPortsSpareListeners", e -> e.kernel(Kernel.builder().override("net.ipv4.ip_local_port_range", "1024 65535", "a blog says so").build()));
        defect("outgoing ports are 300", "PoolFitsPorts", e -> e.kernel(Kernel.builder().override("net.ipv4.ip_local_port_range", "20000 20299", "a blog says so").build()));
        defect("default of a TCP buffer is above its most", "TcpBuffersAscend", e -> e.kernel(Kernel.builder().override("net.ipv4.tcp_rmem", "4096 16777216 8388608", "a blog says so").build()));
        defect("every socket may take 16 MiB", "TcpBuffersAscend", e -> e.kernel(Kernel.builder().override("net.ipv4.tcp_wmem", "4096 65536 16777216", "a blog says so").build()));
        defect("the connection table holds 65,536", "TrackingHoldsConnections", e -> e.kernel(Kernel.builder().override("net.netfilter.nf_conntrack_max", "65536", "a blog says so").build()));
        defect("the firewall forgets connections after 300 s", "TrackingOutlastsIdle",
            e -> e.kernel(Kernel.builder().override("net.netfilter.nf_conntrack_tcp_timeout_established", "300", "a blog says so").build()));
        defect("a process may open 1,024 files", "DescriptorsWithinNrOpen", e -> e.kernel(Kernel.builder().override("fs.nr_open", "1024", "a blog says so").build()));
        defect("a key is of an interface that a node has not", "KernelKnowsKey", e -> e.kernel(Kernel.builder().override("net.ipv4.conf.eth0.rp_filter", "1", "a blog says so").build()));
        defect("the SYN backlog is tuned, without effect", "KernelOverridesAct", e -> e.kernel(Kernel.builder().override("net.ipv4.tcp_max_syn_backlog", "65535", "a blog says so").build()));
        defect("a key is newer than Debian 12", "KernelKnowsKey",
            e -> e.fleet(SoundEdge.fleet().image(Image.DEBIAN_12.serial("20261101-2290"))).kernel(Kernel.builder().override("net.ipv4.tcp_syn_linear_timeouts", "2", "tried").build()));
        defect("bans behind PROXY protocol", "BansNeedClientAddresses", e -> e.balancer(Balancer.builder().clientAddress(ClientAddress.PROXY_PROTOCOL_V2).build()));
        defect("HTTP/3 behind PROXY protocol", "Http3NeedsPreservedAddresses",
            e -> e.listener(Listener.https(8443).withHttp3()).balancer(Balancer.builder().clientAddress(ClientAddress.PROXY_PROTOCOL_V2).build()).firewall(HostFirewall.withoutBans()));
        defect("HTTP/3 on Debian 12", "Http3NeedsImage", e -> e.listener(Listener.https(8443).withHttp3()).fleet(SoundEdge.fleet().image(Image.DEBIAN_12.serial("20261101-2290"))));
        defect("a ban at 300 connections on Debian 12", "HitcountFitsKernel",
            e -> e.firewall(HostFirewall.recent().connections(300).table(10_000)).fleet(SoundEdge.fleet().image(Image.DEBIAN_12.serial("20261101-2290"))));
        defect("a ban list that takes half of the memory", "RecentTableFitsMemory", e -> e.firewall(HostFirewall.recent().connections(1_000).table(200_000)));
        defect("idle connections are kept longer than the balancer remembers", "KeepaliveBelowBalancerIdle", e -> e.nginx(SoundEdge.nginx().keepaliveTimeout(Duration.ofSeconds(400)).build()));
        defect("the same on a TLS listener, whose time is fixed", "KeepaliveBelowFixedIdle",
            e -> e.balancer(Balancer.builder().idleTimeout(Duration.ofSeconds(900)).build()).listener(Listener.balancerTls(8443, Input.certificate("certificate"))).nginx(SoundEdge.nginx().keepaliveTimeout(Duration.ofSeconds(400)).build()));
        defect("QUIC connections are idle for five minutes", "QuicIdleWithinFlow",
            e -> e.listener(Listener.https(8443).withHttp3()).nginx(SoundEdge.nginx().keepaliveTimeout(Duration.ofSeconds(300)).build()));
        defect("NGINX quits after the hook has ended", "ShutdownWithinDrain", e -> e.fleet(SoundEdge.fleet().drainTimeout(Duration.ofSeconds(60))));
        defect("a report takes ten minutes", "ReadTimeoutWithinBalancerIdle",
            e -> upstream(e, Upstream.named("near").server("10.20.201.1:8080").server("10.20.201.2:8080").server("10.20.201.3:8080").server("10.20.201.4:8080").readTimeout(Duration.ofMinutes(10))));
        defect("requests are longer than a node may take to leave", "RequestsFitIntoShutdown",
            e -> upstream(e, Upstream.named("near").server("10.20.201.1:8080").server("10.20.201.2:8080").server("10.20.201.3:8080").server("10.20.201.4:8080").readTimeout(Duration.ofSeconds(90))));
        defect("a health check outlasts its interval", "HealthTimeoutWithinInterval",
            e -> e.balancer(Balancer.builder().healthCheck(HealthCheck.builder().interval(Duration.ofSeconds(5)).timeout(Duration.ofSeconds(10)).build()).build()));
        defect("the health answer has the port of a listener", "PortsDistinct", e -> e.balancer(Balancer.builder().healthCheck(HealthCheck.builder().port(Port.of(443)).build()).build()));
        defect("health is asked every five minutes", "DeadNodesLeaveSoon", e -> e.balancer(Balancer.builder().healthCheck(HealthCheck.builder().interval(Duration.ofMinutes(5)).build()).build()));
        defect("a leaving node gets 30 s", "DeregistrationOutlastsPropagation", e -> e.balancer(Balancer.builder().deregistrationDelay(Duration.ofSeconds(30)).build()));
        defect("connections of an unhealthy node are cut at once", "UnhealthyDrainingCoversRequests", e -> e.balancer(Balancer.builder().unhealthyDraining(Duration.ZERO).build()));
        defect("one zone", "SeveralZones", e -> SoundEdge.oneZone(e));
        defect("one node for two zones", "MinimumCoversZones", e -> e.fleet(SoundEdge.fleet().between(1, 6)));
        defect("a fleet of fixed size", "MaximumLeavesRoom", e -> e.fleet(SoundEdge.fleet().between(2, 2)));
        defect("nodes are driven to 80 % of two zones", "ZoneLossFits", e -> e.fleet(SoundEdge.fleet().cpuTarget(Percent.of(80))));
        defect("a zone of another Region", "ZonesInRegion", e -> e.network(SoundEdge.network().zones("eu-central-1a", "eu-west-1b")));
        defect("a zone is named twice", "ElementsDistinct", e -> e.network(SoundEdge.network().zones("eu-central-1a", "eu-central-1a")));
        defect("the smaller type is named second", "SmallestTypeFirst", e -> e.fleet(SoundEdge.fleet().instanceTypes(InstanceType.C8ID_XLARGE, InstanceType.C5D_XLARGE)));
        defect("types of two architectures", "OneArchitecture", e -> e.fleet(SoundEdge.fleet().instanceTypes(InstanceType.C6ID_XLARGE, InstanceType.C7GD_XLARGE)));
        defect("a type without NVMe", "InstanceTypeOfTheClass", e -> e.fleet(Fleet.of(InstanceType.of("c6i.xlarge"))));
        defect("an image that floats", "ImagePinned", e -> e.fleet(SoundEdge.fleet().image(Image.DEBIAN_13)));
        defect("a boot has two minutes", "BootFitsTimeout", e -> e.fleet(SoundEdge.fleet().bootTimeout(Duration.ofSeconds(120))));
        defect("a root volume of 4 GiB", "ValueInRange", e -> e.fleet(SoundEdge.fleet().rootVolume(Bytes.gib(4))));
        defect("no NAT, and an image without packages", "NodesReachPackages", e -> e.network(SoundEdge.network().nat(Nat.NONE)));
        defect("a public address range for the VPC", "VpcBlockPrivate", e -> e.network(Network.create(Cidr.parse("52.28.0.0/16")).zones("eu-central-1a", "eu-central-1b")));
        defect("clients by IPv6 behind one address", "AddressFamilySupported", e -> e.network(SoundEdge.network().family(AddressFamily.DUALSTACK)));
        defect("an upstream is misspelt", "RouteUpstreamExists", e -> e.route(Route.exact("/x").to("ap")));
        defect("plain HTTP to port 443", "UpstreamPortSpeaksTls", e -> upstream(e, Upstream.named("near").server("10.20.201.1:443")));
        defect("the metadata service behind a route", "UpstreamAddressesUsable", e -> upstream(e, Upstream.named("near").server("169.254.169.254:80")));
        defect("an upstream that is the edge itself", "UpstreamsLeadElsewhere", e -> upstream(e, Upstream.named("near").server("shop.example:443")));
        defect("an IPv6 backend of an IPv4 network", "UpstreamsReachable", e -> upstream(e, Upstream.named("near").server("[2001:db8::1]:8080")));
    }

    private static void second() {
        defect("a backend in the balancer's subnet", "BackendAddressesOutsideBalancerSubnets", e -> upstream(e, Upstream.named("near").server("10.20.0.70:8080")));
        defect("a backend of a network without a way", "UpstreamsInsideVpc", e -> upstream(e, Upstream.named("near").server("10.99.0.1:8080")));
        defect("gRPC without HTTP/2", "GrpcNeedsHttp2",
            e -> e.nginx(SoundEdge.nginx().http2(false).connectionsPerClient(50).build()).upstream(Upstream.named("calls").server("10.20.201.1:9090")).route(Route.prefix("/shop.Orders/").to("calls").grpc()));
        defect("gRPC and REST share a pool", "GrpcUpstreamApart", e -> e.route(Route.prefix("/shop.Orders/").to("app").grpc()));
        defect("five attempts", "RetriesSpareUpstream",
            e -> upstream(e, Upstream.named("near").server("10.20.201.1:8080").server("10.20.201.2:8080").server("10.20.201.3:8080").server("10.20.201.4:8080").server("10.20.201.5:8080").attempts(5)));
        defect("one failure takes a server out", "PoisonEjectsNobody",
            e -> upstream(e, Upstream.named("near").server("10.20.201.1:8080").server("10.20.201.2:8080").server("10.20.201.3:8080").server("10.20.201.4:8080").ejectAfter(1, Duration.ofSeconds(10))));
        defect("a dead server is waited for a minute", "DeadServersSkippedSoon",
            e -> upstream(e, Upstream.named("near").server("10.20.201.1:8080").server("10.20.201.2:8080").server("10.20.201.3:8080").server("10.20.201.4:8080").connectTimeout(Duration.ofSeconds(60))));
        defect("pools larger than a worker", "PoolFitsConnections",
            e -> upstream(e.nginx(SoundEdge.nginx().workerConnections(1_024).build()), Upstream.named("near").server("10.20.201.1:8080").keepalive(1_000)));
        defect("uploads of 5 GiB", "BodiesFitTemporary", e -> e.nginx(SoundEdge.nginx().maximumBody(Bytes.gib(5)).build()));
        defect("more connections than memory", "MemoryFitsNode", e -> e.nginx(SoundEdge.nginx().workerConnections(262_144).build()));
        defect("any host name is passed on", "HostsNamed", e -> e.nginx(Nginx.builder().certificate(CertificateSource.secret("shop/tls")).build()));
        defect("credentials for every origin", "CorsHeadersAgree", e -> e.route(Route.exact("/c").to("app").header("Access-Control-Allow-Origin", "*").header("Access-Control-Allow-Credentials", "true")));
        defect("private answers are kept for all", "CacheAgreesWithHeaders", e -> e.route(Route.exact("/c").to("app").cacheFor(Duration.ofMinutes(1)).header("Cache-Control", "private, no-store")));
        defect("a header with a line break", "TextVisible", e -> e.route(Route.exact("/c").to("app").header("X-A", "a\r\nSet-Cookie: b")));
        defect("a header with a variable of NGINX", "HeaderValueVisibleAscii", e -> e.route(Route.exact("/c").to("app").header("X-A", "$remote_addr")));
        defect("a path with a way up", "UrlPathNormal", e -> e.route(Route.prefix("/a/../b").to("app")));
        defect("a host name in capitals", "HostNameAscii", e -> e.nginx(SoundEdge.nginx().hosts("Shop.example").build()));
        defect("slow clients have a minute for a header", "SlowClientsLetGo", e -> e.nginx(SoundEdge.nginx().headerTimeout(Duration.ofSeconds(60)).build()));
        defect("ten requests a client beside HTTP/2", "ConnectionsPerClientFitStreams", e -> e.nginx(SoundEdge.nginx().connectionsPerClient(10).build()));
        defect("bans below what HTTP/1.1 clients may open", "BansSpareHttp1Clients", e -> e.nginx(SoundEdge.nginx().http2(false).build()));
        defect("a description that reads backwards", "TextVisible", e -> e.description("paid \u202eyb sdrac"));
        defect("a tag with a letter of another script", "TextShowsWhatItSays", e -> e.tag("team", "p\u0430yments"));
        defect("an access key in a tag", "TextHoldsNoSecret", e -> e.tag("owner", "AKIA" + "A1B2C3D4E5F6G7H8"));
        defect("a password in a reason", "TextHoldsNoSecret", e -> e.kernel(Kernel.builder().override("vm.overcommit_memory", "1", "password: hunter2hunter2").build()));
        defect("a PEM key in the description", "TextHoldsNoSecret", e -> e.description("-----BEGIN PRIVATE KEY-----"));
        defect("a token as the name of a secret", "TextHoldsNoSecret", e -> e.nginx(SoundEdge.nginx().certificate(CertificateSource.secret("ghp_" + "a1B2c3D4e5F6g7H8i9J0")).build()));
        defect("the ARN of a secret", "SecretNameForm", e -> e.nginx(SoundEdge.nginx().certificate(CertificateSource.secret("arn:aws:secretsmanager:eu-central-1:1:secret:x")).build()));
        defect("a dynamic reference in the description", "TextNoDynamicReference", e -> e.description("{{resolve:secretsmanager:db}}"));
        defect("an expression of Terraform as a name", "NamePlain", e -> upstream(e, Upstream.named("${file(x)}").server("10.20.201.1:8080")));
        defect("private clients of a public balancer", "ClientsReachBalancer", e -> e.balancer(Balancer.builder().allowedClients(List.of(Cidr.parse("10.0.0.0/8"))).build()));
        defect("a partner beside the whole world", "ClientBlocksMatter", e -> e.balancer(Balancer.builder().allowedClients(List.of(Cidr.ANY_IPV4, Cidr.parse("198.51.100.0/24"))).build()));
        defect("internal ports for everybody", "InternalSourcesInternal", e -> e.firewall(HostFirewall.recent().internalPorts(2379).internalSources(Cidr.ANY_IPV4)));
        defect("internal ports for nobody", "InternalPortsHaveSources", e -> e.firewall(HostFirewall.recent().internalPorts(2379)));
        defect("a redirect to a port that nobody serves", "RedirectLeadsToListener", e -> e.listener(Listener.redirect(80, 8443)));
        defect("TLS on port 80", "PortsSpeakTheirScheme", e -> e.listener(Listener.https(80)));
        defect("a listener on the port of SSH", "PublicPortsAreWeb", e -> e.listener(Listener.https(22)));
        defect("the balancer crosses zones with client addresses", "CrossZoneKeepsPortsApart", e -> e.balancer(Balancer.builder().crossZone(true).build()));
        defect("production can be deleted", "ProductionIsProtected", e -> e.balancer(Balancer.builder().deletionProtection(false).build()));
        defect("an NGINX with holes is allowed", "FloorsOnlyRise", e -> e.boot(Boot.builder().minimumVersion("nginx", "1.26.3-2").build()));
        defect("a version of the other Debian", "FloorsOfRelease", e -> e.boot(Boot.builder().minimumVersion("openssl", "3.0.22-1~deb12u1").build()));
        defect("a second firewall is installed", "PackagesDoNotFight", e -> e.boot(Boot.builder().minimumVersion("ufw", "0.36").build()));
        defect("time from an address without a way", "BootSourcesReachable", e -> e.boot(Boot.builder().timeSource(IpAddress.parse("2001:db8::123")).build()));
        defect("the server's key as list of authorities", "SecretsServeOnePurpose",
            e -> upstream(e, Upstream.named("near").server("10.20.201.1:8443").tls(UpstreamTls.verified("a.example").signedBy("shop/tls"))));
        defect("nobody hears the alarms", "AlarmsReachSomebody", e -> e.watch(Watch.builder().build()));
        defect("a self-signed certificate for clients", "CertificateForClients", e -> e.nginx(Nginx.builder().hosts("shop.example").build()));
        defect("one input for two kinds of value", "InputNamesDistinct", e -> e.fleet(SoundEdge.fleet().image(Image.prebaked(Debian.TRIXIE, Input.image("alarms")))));
    }

    /** Right for one edge and wrong for another: only its owner knows. */
    private static void unknowable() {
        defect("logs are kept for a day", "LogsOutliveDiscovery", e -> e.watch(SoundEdge.watch().retentionDays(1).build()));
        defect("a login page is limited to a thousand requests a second", "", e -> e.route(Route.exact("/login").to("app").limit(RateLimit.perClient(RequestRate.perSecond(1_000)))));
        defect("the backend listens on another port than is named", "", e -> upstream(e, Upstream.named("near").server("10.20.201.1:8081")));
    }

    private static void defect(String words, String rule, UnaryOperator<Edge.Builder> change) {
        ALL.add(new Mistake(words, rule, change));
    }

    private static Edge.Builder upstream(Edge.Builder edge, Upstream.Builder upstream) {
        Upstream near = upstream.build();
        return edge.upstream(near).route(Route.exact("/near").to(near.name().value()));
    }
}
