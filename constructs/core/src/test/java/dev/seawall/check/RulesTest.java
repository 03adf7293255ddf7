package dev.seawall.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.HealthCheck;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Architecture;
import dev.seawall.model.fleet.Debian;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.AddressFamily;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.Nat;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.watch.Watch;
import dev.seawall.node.NodeFiles;
import dev.seawall.node.UserData;
import dev.seawall.units.BitRate;
import dev.seawall.units.Bytes;
import dev.seawall.units.Cidr;
import dev.seawall.units.Port;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule: an edge on which it fires, with its whole line, and the nearest edge on which it stays silent. */
class RulesTest {
    /** An edge with nothing to say about: each case changes one thing. */
    private static Edge.Builder sound() {
        return Edge.named("shop")
            .network(network())
            .balancer(Balancer.builder().build())
            .listener(Listener.https(443))
            .fleet(fleet())
            .nginx(Nginx.builder().hosts("shop.example").certificate(CertificateSource.secret("shop/tls")).build())
            .upstream(app())
            .route(Route.prefix("/").to("app"))
            .watch(Watch.builder().topic(Input.topic("alarms")).build());
    }

    static CreatedNetwork network() {
        return Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b");
    }

    static Fleet.Builder fleet() {
        return Fleet.of(InstanceType.C6ID_XLARGE).image(Image.DEBIAN_13.serial("20261110-2296")).between(2, 6);
    }

    private static Upstream.Builder app() {
        return Upstream.named("app").server("10.20.200.10:8080");
    }

    private record Case(UnaryOperator<Edge.Builder> fires, String line, UnaryOperator<Edge.Builder> silent) {}

    private static final Map<String, Case> CASES = new LinkedHashMap<>();

    private static void rule(String id, UnaryOperator<Edge.Builder> fires, String line, UnaryOperator<Edge.Builder> silent) {
        CASES.put(id, new Case(fires, line, silent));
    }

    static {
        rule("EdgeHasListener", edge -> edge.balancer(Balancer.builder().build()), "ERROR EdgeHasListener balancer.listeners: there is none, so nobody can connect; add Listener.https(443)", edge -> edge);
        rule("EdgeHasRoute", edge -> edge, "ERROR EdgeHasRoute nginx.routes: there is none, so every request gets 404; add Route.prefix(\"/\").to(...)", edge -> edge);
        rule("RouteUpstreamExists", edge -> edge.route(Route.exact("/x").to("ap")),
            "ERROR RouteUpstreamExists nginx.routes[1].upstream: ap is no upstream of this edge, there are app; add Upstream.named(\"ap\") or name another",
            edge -> edge.route(Route.exact("/x").to("app")));
        rule("UpstreamIsUsed", edge -> edge.upstream(Upstream.named("old").server("10.0.0.1:80")),
            "WARNING UpstreamIsUsed nginx.upstreams[old]: no route leads to it; add a route or remove the upstream",
            edge -> edge.upstream(Upstream.named("old").server("10.0.0.1:80")).route(Route.exact("/old").to("old")));
        rule("PortsDistinct", edge -> edge.balancer(Balancer.builder().healthCheck(HealthCheck.builder().port(Port.of(443)).build()).build()),
            "ERROR PortsDistinct balancer.healthCheck.port: port 443 is taken by a listener; choose another port",
            edge -> edge.balancer(Balancer.builder().healthCheck(HealthCheck.builder().port(Port.of(444)).build()).build()));
        rule("BansNeedClientAddresses", edge -> edge.balancer(Balancer.builder().clientAddress(ClientAddress.PROXY_PROTOCOL_V2).build()),
            "ERROR BansNeedClientAddresses firewall.ban: PROXY protocol hides clients from the host firewall, it would ban the balancer; "
                + "use HostFirewall.withoutBans(), or ClientAddress.PRESERVED",
            edge -> edge.balancer(Balancer.builder().clientAddress(ClientAddress.PROXY_PROTOCOL_V2).build()).firewall(HostFirewall.withoutBans()));
        rule("Http3NeedsPreservedAddresses",
            edge -> edge.listener(Listener.https(8443).withHttp3()).balancer(Balancer.builder().clientAddress(ClientAddress.PROXY_PROTOCOL_V2).build()).firewall(HostFirewall.withoutBans()),
            "ERROR Http3NeedsPreservedAddresses balancer.clientAddress: PROXY protocol does not exist for QUIC, NGINX would not start; use ClientAddress.PRESERVED or drop withHttp3()",
            edge -> edge.listener(Listener.https(8443).withHttp3()));
        rule("Http3NeedsImage", edge -> edge.listener(Listener.https(8443).withHttp3()).fleet(fleet().image(Image.DEBIAN_12)),
            "ERROR Http3NeedsImage fleet.image: Debian 12's NGINX has no HTTP/3 and would not start; use Image.DEBIAN_13 or drop withHttp3()",
            edge -> edge.listener(Listener.https(8443).withHttp3()));
        rule("Http3CutsUnhealthyNodes", edge -> edge.listener(Listener.https(8443).withHttp3()),
            "NOTE Http3CutsUnhealthyNodes balancer.unhealthyDraining: has no effect on listeners with HTTP/3, whose TCP_UDP groups cut connections of unhealthy nodes at once; "
                + "accept it, or serve HTTP/3 on a port of its own",
            edge -> edge.listener(Listener.https(8443)));
        rule("HitcountFitsKernel", edge -> edge.fleet(fleet().image(Image.DEBIAN_12)).firewall(HostFirewall.recent().connections(256).table(10_000)),
            "ERROR HitcountFitsKernel firewall.ban.connections: 256 exceeds 255, the most that Debian 12's kernel counts; lower it or use Image.DEBIAN_13",
            edge -> edge.fleet(fleet().image(Image.DEBIAN_12)).firewall(HostFirewall.recent().connections(255).table(10_000)));
        rule("RecentTableFitsMemory", edge -> edge.firewall(HostFirewall.recent().connections(1_024).table(65_535)),
            "ERROR RecentTableFitsMemory firewall.ban.table: full lists take 2047 MiB, more than an eighth of 8192 MiB; lower table, or connections to the power of two below",
            edge -> edge.firewall(HostFirewall.recent().connections(256).table(65_535)));
        rule("KeepaliveBelowBalancerIdle", edge -> edge.nginx(Nginx.builder().hosts("a.example").keepaliveTimeout(Duration.ofSeconds(350)).build()),
            "ERROR KeepaliveBelowBalancerIdle nginx.keepaliveTimeout: 350 s is not below balancer.idleTimeout 350 s, the balancer would reset connections that NGINX keeps; "
                + "lower keepaliveTimeout or raise idleTimeout",
            edge -> edge.nginx(Nginx.builder().hosts("a.example").keepaliveTimeout(Duration.ofSeconds(349)).build()));
        rule("ShutdownWithinDrain", edge -> edge.fleet(fleet().drainTimeout(Duration.ofSeconds(70))),
            "ERROR ShutdownWithinDrain nginx.shutdownTimeout: 60 s and 10 s to kill are not below fleet.drainTimeout 70 s; lower shutdownTimeout or raise drainTimeout",
            edge -> edge.fleet(fleet().drainTimeout(Duration.ofSeconds(71))));
        rule("RequestsFitIntoShutdown", edge -> edge.upstream(Upstream.named("slow").server("10.0.0.1:80").readTimeout(Duration.ofSeconds(61))).route(Route.exact("/s").to("slow")),
            "WARNING RequestsFitIntoShutdown nginx.upstreams[slow].readTimeout: 61 s exceeds nginx.shutdownTimeout 60 s, such requests are cut at node replacement; "
                + "raise shutdownTimeout and drainTimeout, or lower readTimeout",
            edge -> edge.upstream(Upstream.named("slow").server("10.0.0.1:80").readTimeout(Duration.ofSeconds(60))).route(Route.exact("/s").to("slow")));
        rule("HealthTimeoutWithinInterval", edge -> edge.balancer(Balancer.builder().healthCheck(HealthCheck.builder().interval(Duration.ofSeconds(5)).build()).build()),
            "ERROR HealthTimeoutWithinInterval balancer.healthCheck.timeout: 6 s exceeds balancer.healthCheck.interval 5 s; lower timeout or raise interval",
            edge -> edge.balancer(Balancer.builder().healthCheck(HealthCheck.builder().interval(Duration.ofSeconds(6)).build()).build()));
        rule("DeregistrationOutlastsPropagation", edge -> edge.balancer(Balancer.builder().deregistrationDelay(Duration.ofSeconds(119)).build()),
            "WARNING DeregistrationOutlastsPropagation balancer.deregistrationDelay: 119 s is below the 120 s that propagation may take (NLB guide); raise it to 120 s", edge -> edge);
        rule("ZonesPresent", edge -> edge.network(Network.create(Cidr.parse("10.20.0.0/16"))),
            "ERROR ZonesPresent network.zones: none is named; name 1 to 6 zones, such as \"eu-central-1a\"", edge -> edge);
        rule("ZonesInRegion", edge -> edge.network(Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-west-1b")),
            "ERROR ZonesInRegion network.zones: eu-west-1b is not in eu-central-1, the environment's Region; name zones of that Region, or change the Region", edge -> edge);
        rule("SeveralZones", edge -> edge.network(Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a")),
            "WARNING SeveralZones network.zones: one zone, its loss is an outage; name two or three zones, or accept it for development", edge -> edge);
        rule("MinimumCoversZones", edge -> edge.fleet(fleet().between(1, 6)),
            "WARNING MinimumCoversZones fleet.minimum: 1 nodes cannot cover 2 zones, a zone stays empty; raise the minimum to 2 or name fewer zones", edge -> edge);
        rule("MaximumLeavesRoom", edge -> edge.fleet(fleet().between(2, 2)),
            "WARNING MaximumLeavesRoom fleet.maximum: 2 equals the minimum, there is no room to replace before removing or to scale; raise the maximum", edge -> edge.fleet(fleet().between(2, 3)));
        rule("AddressFamilySupported", edge -> edge.network(network().family(AddressFamily.DUALSTACK)),
            "ERROR AddressFamilySupported network.family: DUALSTACK is modelled but not rendered yet; use AddressFamily.IPV4", edge -> edge);
        rule("GrpcNeedsHttp2", edge -> edge.nginx(Nginx.builder().hosts("a.example").http2(false).build()).route(Route.exact("/g").to("app").grpc()),
            "ERROR GrpcNeedsHttp2 nginx.routes[1]: gRPC needs nginx.http2, which is off; switch http2 on or remove grpc()", edge -> edge.route(Route.exact("/g").to("app").grpc()));
        rule("ListenBacklogWithinSomaxconn", edge -> edge.kernel(Kernel.builder().override("net.core.somaxconn", "4096", "as usual").build()),
            "ERROR ListenBacklogWithinSomaxconn nginx.backlog: 65535 exceeds kernel net.core.somaxconn 4096, the kernel would cut it silently; raise somaxconn or lower backlog",
            edge -> edge.kernel(Kernel.builder().override("net.core.somaxconn", "65535", "as NGINX").build()));
        rule("KernelOverridesHelp", edge -> edge.kernel(Kernel.builder().override("fs.file-max", "2097152", "the paper says so").build()),
            "ERROR KernelOverridesHelp kernel.override[fs.file-max]: 2097152 harms: systemd sets 2^63 - 1, any other value lowers it; nginx.workerConnections sizes descriptors; "
                + "remove the override",
            edge -> edge.kernel(Kernel.builder().override("net.ipv4.tcp_syncookies", "1", "said again").build()));
        rule("OutgoingPortsSpareListeners", edge -> edge.kernel(Kernel.builder().override("net.ipv4.ip_local_port_range", "1024 65535", "more ports").build()).firewall(HostFirewall.recent())
                .watch(Watch.builder().topic(Input.topic("alarms")).exporters(false).build()).balancer(Balancer.builder().healthCheck(HealthCheck.builder().port(Port.of(81)).build()).build()),
            "ERROR OutgoingPortsSpareListeners kernel.override[net.ipv4.ip_local_reserved_ports]: port 8082 listens inside the range of outgoing ports and is not reserved; "
                + "add 8082 to ip_local_reserved_ports or narrow ip_local_port_range",
            edge -> edge.kernel(Kernel.builder().override("net.ipv4.ip_local_port_range", "20000 65535", "fewer ports").build()));
        rule("NodesReachPackages", edge -> edge.network(network().nat(Nat.NONE)),
            "ERROR NodesReachPackages network.nat: NONE leaves nodes without packages, and the image brings none; use Nat.PER_ZONE or Image.prebaked",
            edge -> edge.network(network().nat(Nat.NONE)).fleet(fleet().image(Image.prebaked(Debian.TRIXIE, Input.image("image-id")))));
        rule("CertificateForClients", edge -> edge.nginx(Nginx.builder().hosts("a.example").build()),
            "NOTE CertificateForClients nginx.certificate: is self-signed, no client trusts it; use CertificateSource.secret for an edge that clients reach", edge -> edge);
        rule("HostedZoneHasHosts", edge -> edge.balancer(Balancer.builder().hostedZone(Input.hostedZone("zone-id")).build()).nginx(Nginx.builder().hosts("a-b.example", "a.dash.b.example").build()),
            "ERROR HostedZoneHasHosts nginx.hosts: a.dash.b.example and a-b.example would be one record's id; serve one of the two from another edge",
            edge -> edge.balancer(Balancer.builder().hostedZone(Input.hostedZone("zone-id")).build()).nginx(Nginx.builder().hosts("a-b.example", "a.b.example").build()));
        rule("AlarmsReachSomebody", edge -> edge.watch(Watch.builder().build()),
            "NOTE AlarmsReachSomebody watch.topic: there is none, alarms notify nobody; use Watch.builder().topic(Input.topic(\"alarms\"))", edge -> edge);
        rule("ImagePinned", edge -> edge.fleet(fleet().image(Image.DEBIAN_13)),
            "NOTE ImagePinned fleet.image: floats: an unrelated deploy may roll the fleet onto a newer image; pin it with Image.serial(...)", edge -> edge);
        rule("InputNamesDistinct", edge -> edge.fleet(fleet().image(Image.prebaked(Debian.TRIXIE, Input.image("alarms")))),
            "ERROR InputNamesDistinct watch.topic: TOPIC_ARN input alarms is declared as IMAGE_ID input alarms by fleet.image.id, no value can be both; rename one of the two inputs",
            edge -> edge.fleet(fleet().image(Image.prebaked(Debian.TRIXIE, Input.image("alarm")))));
        rule("InputNamesSpareResources", edge -> edge.watch(Watch.builder().topic(Input.topic("shop-nodes")).build()),
            "ERROR InputNamesSpareResources watch.topic: input shop-nodes begins with the edge's name, as the ids of its resources do; its CloudFormation parameter ShopNodes could be one of them;"
                + " rename the input",
            edge -> edge.watch(Watch.builder().topic(Input.topic("shopper-nodes")).build()));
        rule("InternalSourcesExcludeBalancer", edge -> edge.firewall(HostFirewall.recent().internalSources(Cidr.parse("10.20.0.64/26"))),
            "ERROR InternalSourcesExcludeBalancer firewall.internalSources: 10.20.0.64/26 lies in the balancer's subnet 10.20.0.64/26; name the blocks of your monitoring instead",
            edge -> edge.firewall(HostFirewall.recent().internalSources(Cidr.parse("10.20.0.128/26"))));
        rule("TypeExceptionIsDeliberate", edge -> edge.fleet(Fleet.of(InstanceType.exceptional("m6idn.xlarge", Architecture.AMD64, 4, Bytes.gib(16), Bytes.gb(237), BitRate.mbit(6_250),
                BitRate.mbit(30_000), "bodies of 40 KiB")).image(Image.DEBIAN_13.serial("20261110-2296")).between(2, 6)),
            "NOTE TypeExceptionIsDeliberate fleet.instanceTypes: m6idn.xlarge is outside the class of 4 vCPU, 8 GiB and NVMe: bodies of 40 KiB; nothing, the reason is on record", edge -> edge);
        rule("RedirectLeadsToListener", edge -> edge.listener(Listener.redirect(80, 8443)),
            "ERROR RedirectLeadsToListener balancer.listeners[80].toPort: 8443 serves no HTTPS; add Listener.https(8443) or redirect elsewhere", edge -> edge.listener(Listener.redirect(80, 443)));
        rule("BackendAddressesOutsideBalancerSubnets", edge -> edge.upstream(Upstream.named("near").server("10.20.0.70:80")).route(Route.exact("/n").to("near")),
            "ERROR BackendAddressesOutsideBalancerSubnets nginx.upstreams[near].servers: 10.20.0.70:80 lies in the balancer's subnet 10.20.0.64/26, which the firewall exempts; "
                + "move the backend to another subnet",
            edge -> edge.upstream(Upstream.named("near").server("10.20.0.128:80")).route(Route.exact("/n").to("near")));
        rule("TextHoldsNoSecret", edge -> edge.description("key AKIAIOSFODNN7EXAMPLE"),
            "ERROR TextHoldsNoSecret description: holds what looks like a key or a password; name a secret of Secrets Manager instead", edge -> edge.description("AKIA is a prefix"));
    }

    static Stream<String> ids() {
        return CASES.keySet().stream();
    }

    @Test
    void everyRuleOfTheCatalogueHasItsCases() {
        assertThat(CASES.keySet()).containsExactlyElementsOf(Rules.all().stream().map(Rule::id).toList());
    }

    @Test
    void aSoundEdgeHasNoFinding() {
        assertThat(check(edge -> edge)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void firesWithItsWholeLine(String id) {
        Environment environment = environment(CASES.get(id).fires());
        if (id.equals("EdgeHasListener")) {
            environment = with(environment, environment.edge().toBuilder().balancer(Balancer.builder().build()).build());
        }
        if (id.equals("EdgeHasRoute")) {
            environment = with(environment, environment.edge().toBuilder().nginx(Nginx.builder().hosts("a.example").build()).build());
        }

        assertThat(Rules.check(environment).findings().stream().filter(finding -> finding.rule().equals(id)).map(Finding::toString)).containsExactly(CASES.get(id).line());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void staysSilentOnTheNearestSoundEdge(String id) {
        assertThat(check(CASES.get(id).silent()).stream().filter(line -> line.contains(" " + id + " "))).isEmpty();
    }

    @Test
    void findingsAreSortedAndErrorsComeFirst() {
        List<String> lines = check(edge -> edge.watch(Watch.builder().build()).listener(Listener.redirect(80, 8443)).fleet(fleet().between(1, 6)));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("ERROR RedirectLeadsToListener");
        assertThat(lines.get(1)).startsWith("WARNING MinimumCoversZones");
        assertThat(lines.get(2)).startsWith("NOTE AlarmsReachSomebody");
    }

    @Test
    void noRuleThrowsOnOddKernelValues() {
        assertThat(check(edge -> edge.kernel(Kernel.builder().override("net.core.somaxconn", "many", "odd").override("net.ipv4.ip_local_port_range", "5", "odd").build())))
            .anyMatch(line -> line.startsWith("ERROR OutgoingPortsSpareListeners"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "shopper-alarms", "alarms-shop", "sho-p-alarms"})
    void inputsMayBeNamedLikeTheEdgeAlmost(String name) {
        assertThat(check(edge -> edge.watch(Watch.builder().topic(Input.topic(name)).build()))).isEmpty();
    }

    @Test
    void oneInputMayBeUsedTwice() {
        Network both = Network.existing(Input.vpc("vpc-id"), Cidr.parse("10.20.0.0/16"))
            .zone("eu-central-1a", Input.subnet("shared-a"), Cidr.parse("10.20.0.0/24"), Input.subnet("shared-a"))
            .zone("eu-central-1b", Input.subnet("shared-b"), Cidr.parse("10.20.1.0/24"), Input.subnet("shared-b"));

        assertThat(check(edge -> edge.network(both))).isEmpty();
    }

    @Test
    void everyListenerInsideTheOutgoingRangeIsNamed() {
        assertThat(check(edge -> edge.kernel(Kernel.builder().override("net.ipv4.ip_local_port_range", "9000 9110", "narrow").build()))).containsExactly(
            "ERROR OutgoingPortsSpareListeners kernel.override[net.ipv4.ip_local_reserved_ports]: port 9100 listens inside the range of outgoing ports and is not reserved; "
                + "add 9100 to ip_local_reserved_ports or narrow ip_local_port_range");
    }

    @Test
    void reservedPortsMayBeRangesAndRepeat() {
        assertThat(check(edge -> edge.kernel(Kernel.builder().override("net.ipv4.ip_local_port_range", "8000 65535", "more ports")
            .override("net.ipv4.ip_local_reserved_ports", "9113,8080-9100,9113", "ours").build()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "10240 10240", "65535 10240", "10240 65536", "0 65535", "a b", "10240 20000 30000"})
    void anOutgoingRangeIsTwoAscendingPorts(String range) {
        assertThat(check(edge -> edge.kernel(Kernel.builder().override("net.ipv4.ip_local_port_range", range, "odd").build()))).containsExactly(
            "ERROR OutgoingPortsSpareListeners kernel.override[net.ipv4.ip_local_port_range]: " + range + " is no range of two ascending ports; write it as \"10240 65535\"");
    }

    @Test
    void anInternalPortOnAnExportersPortIsNamed() {
        assertThat(check(edge -> edge.firewall(HostFirewall.recent().internalPorts(9100))))
            .containsExactly("ERROR PortsDistinct watch.exporters: port 9100 is taken by firewall.internalPorts; choose another port");
        assertThat(check(edge -> edge.firewall(HostFirewall.recent().internalPorts(2379)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', value = {"net.ipv4.tcp_tw_recycle=0", "kernel.modules_disabled=1", "net.ipv4.ip_forward=1", "net.ipv4.tcp_timestamps=0", "net.ipv4.tcp_syncookies=0"})
    void everyHarmfulOverrideIsNamed(String key, String value) {
        assertThat(check(edge -> edge.kernel(Kernel.builder().override(key, value, "somebody said so").build()))).singleElement().asString()
            .startsWith("ERROR KernelOverridesHelp kernel.override[" + key + "]: " + value + " harms: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AKIAIOSFODNN7EXAMPLE", "ASIAIOSFODNN7EXAMPLE", "-----BEGIN PRIVATE KEY-----", "ghp_abcdefghijklmnopqrst", "xoxb-1234567890", "eyJhbGciOiJIUzI1NiJ9.e30",
        "https://user:secret@host/"})
    void keysOfEveryVendorAreStoppedInEveryText(String key) {
        assertThat(check(edge -> edge.description("x " + key + " y").kernel(Kernel.builder().override("vm.swappiness", "1", key).build())
            .route(Route.exact("/x").to("app").header("X-Key", key)))).containsExactly(
                "ERROR TextHoldsNoSecret description: holds what looks like a key or a password; name a secret of Secrets Manager instead",
                "ERROR TextHoldsNoSecret kernel.override[vm.swappiness].reason: holds what looks like a key or a password; name a secret of Secrets Manager instead",
                "ERROR TextHoldsNoSecret nginx.routes[/x].headers[X-Key]: holds what looks like a key or a password; name a secret of Secrets Manager instead");
    }

    @Test
    void userDataFitsFiresBeyondTheLimitAndFromNineTenthsOn() {
        assertThat(ofNode(16_385)).containsExactly("ERROR UserDataFits node.userData: 16385 bytes exceed the 16384 that EC2 takes, no instance would launch; use fewer routes and upstreams, "
            + "or split the edge");
        assertThat(ofNode(16_384)).containsExactly("WARNING UserDataFits node.userData: 16384 of 16384 bytes, little is left; plan to split the edge");
        assertThat(ofNode(14_746)).containsExactly("WARNING UserDataFits node.userData: 14746 of 16384 bytes, little is left; plan to split the edge");
    }

    @Test
    void userDataFitsStaysSilentBelowNineTenths() {
        assertThat(ofNode(14_745)).isEmpty();
    }

    @Test
    void everyRuleAboutNodesHasItsCases() {
        assertThat(Rules.ofNodes()).extracting(NodeRule::id).containsExactly("UserDataFits");
    }

    private static List<String> ofNode(int size) {
        NodeFiles node = new NodeFiles(List.of(), new UserData("", new byte[size]));
        return Rules.check(new Report(List.of()), node).findings().stream().map(Finding::toString).toList();
    }

    @Test
    void aFindingSaidTwiceIsPrintedOnce() {
        Finding finding = new Finding(Severity.NOTE, "RuleHolds", "a.b", "is so", "do that");

        assertThat(new Report(List.of(finding, finding))).hasToString("NOTE RuleHolds a.b: is so; do that\n");
    }

    @Test
    void idsAreUnique() {
        List<String> ids = new ArrayList<>(Rules.all().stream().map(Rule::id).toList());
        ids.addAll(Rules.ofNodes().stream().map(NodeRule::id).toList());
        ids.addAll(Rules.ofPlans().stream().map(PlanRule::id).toList());
        ids.addAll(Rules.ofTemplates().stream().map(TemplateRule::id).toList());

        assertThat(new TreeSet<>(ids)).hasSameSizeAs(ids);
    }

    static List<String> check(UnaryOperator<Edge.Builder> change) {
        return Rules.check(environment(change)).findings().stream().map(Finding::toString).toList();
    }

    static Environment environment(UnaryOperator<Edge.Builder> change) {
        return Environment.of("prod", "eu-central-1", change.apply(sound()).build());
    }

    private static Environment with(Environment environment, Edge edge) {
        return new Environment(environment.name(), environment.region(), edge, environment.terraformBackend());
    }
}
