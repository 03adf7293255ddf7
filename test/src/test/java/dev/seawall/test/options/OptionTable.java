package dev.seawall.test.options;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.TerraformBackend;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.HealthCheck;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.balancer.Scheme;
import dev.seawall.model.balancer.TlsPolicy;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Access;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.AddressFamily;
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
import dev.seawall.model.watch.Watch;
import dev.seawall.test.options.Subject.Row;
import dev.seawall.units.Bytes;
import dev.seawall.units.Cidr;
import dev.seawall.units.IpAddress;
import dev.seawall.units.Percent;
import dev.seawall.units.Port;
import dev.seawall.units.RequestRate;
import dev.seawall.units.UrlPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The rows, layer by layer. A default is a literal here, so that a changed one is seen. */
public final class OptionTable {
    private OptionTable() {}

    /** An environment for each option that says it. */
    public static Stream<Environment> environments() {
        return rows().stream().map(Row::withChanged);
    }

    static List<Row> rows() {
        return Stream.of(edge(), environment(), network(), balancer(), healthCheck(), listeners(), fleet(), storage(), kernel(), nginx(), routes(), upstreams(), firewall(), boot(), watch())
            .flatMap(List::stream).toList();
    }

    private static List<Row> edge() {
        Subject<Edge.Builder, Edge> edge = new Subject<>("Edge", OptionTable::shop, Edge.Builder::build, OptionTable::deployed);
        return List.of(
            edge.row("description", "API edge", "Orders of the shop", it -> it.description("Orders of the shop")),
            edge.row("network", "?", "?", it -> it.network(Network.create(Cidr.parse("10.30.0.0/16")).zones("eu-central-1a", "eu-central-1b"))),
            edge.row("balancer", "?", "?", it -> it.balancer(Balancer.builder().scheme(Scheme.INTERNAL).build())),
            edge.row("listener", List.of("balancer"), "?", "?", it -> it.listener(Listener.https(8443))),
            edge.row("fleet", "?", "?", it -> it.fleet(Fleet.of(InstanceType.C5D_XLARGE))),
            edge.row("storage", "?", "?", it -> it.storage(Storage.builder().logs(Percent.of(10)).build())),
            edge.row("kernel", "?", "?", it -> it.kernel(Kernel.builder().override("net.ipv4.tcp_fin_timeout", "15", "tried").build())),
            edge.row("nginx", "?", "?", it -> it.nginx(Nginx.builder().http2(false).build())),
            edge.row("upstream", List.of("nginx"), "?", "?", it -> it.upstream(Upstream.named("other").server("10.20.112.12:8080"))),
            edge.row("route", List.of("nginx"), "?", "?", it -> it.route(Route.exact("/robots.txt").to("app"))),
            edge.row("firewall", "?", "?", it -> it.firewall(HostFirewall.withoutBans())),
            edge.row("boot", "?", "?", it -> it.boot(Boot.builder().timeSource(IpAddress.parse("10.20.0.5")).build())),
            edge.row("watch", "?", "?", it -> it.watch(Watch.builder().flowLogs(false).build())),
            edge.row("tag", List.of("tags"), "[]", "?", it -> it.tag("team", "edge")),
            edge.row("accept", List.of("accepted"), "[]", "?", it -> it.accept("ImagePinned", "fleet.image", "a trial", LocalDate.of(2027, 3, 31))));
    }

    private static List<Row> environment() {
        Subject<Environment, Environment> environment = new Subject<>("Environment", () -> deployed(shop().build()), it -> it, it -> it);
        return List.of(environment.row("terraformBackend", "Local[places=remembered]", "?", it -> it.terraformBackend(TerraformBackend.cloud("acme", "shop"))));
    }

    private static List<Row> network() {
        Subject<CreatedNetwork, CreatedNetwork> created = new Subject<>("CreatedNetwork", () -> Network.create(Cidr.parse("10.20.0.0/16")), it -> it,
            it -> deployed(shop().network(it.zones().isEmpty() ? it.zones("eu-central-1a", "eu-central-1b") : it).build()));
        Subject<ExistingNetwork, ExistingNetwork> existing = new Subject<>("ExistingNetwork", () -> Network.existing(Input.vpc("vpc"), Cidr.parse("10.20.0.0/16")), it -> it,
            it -> deployed(shop().network(it).build()));
        return List.of(
            created.row("zones", "[]", "[eu-central-1b, eu-central-1c]", it -> it.zones("eu-central-1b", "eu-central-1c")),
            created.row("nat", "PER_ZONE", "ONE", it -> it.nat(Nat.ONE)),
            created.row("family", "IPV4", "DUALSTACK", it -> it.family(AddressFamily.DUALSTACK)),
            existing.row("zone", List.of("subnets"), "[]", "?", it -> it.zone("eu-central-1a", Input.subnet("public"), Cidr.parse("10.20.0.0/27"), Input.subnet("private"))));
    }

    private static List<Row> balancer() {
        Subject<Balancer.Builder, Balancer> balancer = new Subject<>("Balancer", Balancer::builder, Balancer.Builder::build, it -> deployed(shop().balancer(it).build()));
        return List.of(
            balancer.row("scheme", "INTERNET_FACING", "INTERNAL", it -> it.scheme(Scheme.INTERNAL)),
            balancer.row("listener", List.of("listeners"), "[]", "[Redirect[port=80, toPort=443, places=remembered]]", it -> it.listener(Listener.redirect(80, 443))),
            balancer.row("allowedClients", "[0.0.0.0/0]", "[198.51.100.0/24]", it -> it.allowedClients(List.of(Cidr.parse("198.51.100.0/24")))),
            balancer.row("clientAddress", "PRESERVED", "PROXY_PROTOCOL_V2", it -> it.clientAddress(ClientAddress.PROXY_PROTOCOL_V2)),
            balancer.row("healthCheck", "?", "?", it -> it.healthCheck(HealthCheck.builder().healthyThreshold(3).build())),
            balancer.row("deregistrationDelay", "PT2M", "PT5M", it -> it.deregistrationDelay(Duration.ofMinutes(5))),
            balancer.row("unhealthyDraining", "PT1M", "PT30S", it -> it.unhealthyDraining(Duration.ofSeconds(30))),
            balancer.row("idleTimeout", "PT5M50S", "PT15M", it -> it.idleTimeout(Duration.ofMinutes(15))),
            balancer.row("crossZone", "false", "true", it -> it.crossZone(true)),
            balancer.row("deletionProtection", "true", "false", it -> it.deletionProtection(false)),
            balancer.row("hostedZone", "Optional.empty", "?", it -> it.hostedZone(Input.hostedZone("zone-id"))));
    }

    private static List<Row> healthCheck() {
        Subject<HealthCheck.Builder, HealthCheck> check = new Subject<>("HealthCheck", HealthCheck::builder, HealthCheck.Builder::build,
            it -> deployed(shop().balancer(Balancer.builder().healthCheck(it).build()).build()));
        return List.of(
            check.row("port", "8081", "8090", it -> it.port(Port.of(8090))),
            check.row("path", "/healthz", "/ready", it -> it.path(UrlPath.of("/ready"))),
            check.row("interval", "PT10S", "PT15S", it -> it.interval(Duration.ofSeconds(15))),
            check.row("timeout", "PT6S", "PT5S", it -> it.timeout(Duration.ofSeconds(5))),
            check.row("healthyThreshold", "2", "3", it -> it.healthyThreshold(3)),
            check.row("unhealthyThreshold", "2", "4", it -> it.unhealthyThreshold(4)));
    }

    private static List<Row> listeners() {
        Subject<Listener.Https, Listener.Https> https = new Subject<>("Listener.Https", () -> Listener.https(8443), it -> it, it -> deployed(shop().listener(it).build()));
        Subject<Listener.BalancerTls, Listener.BalancerTls> tls = new Subject<>("Listener.BalancerTls", () -> Listener.balancerTls(8443, Input.certificate("certificate")), it -> it,
            it -> deployed(shop().listener(it).build()));
        Subject<ClientCertificates, ClientCertificates> clients = new Subject<>("ClientCertificates", () -> ClientCertificates.signedBy("shop/partners"), it -> it,
            it -> deployed(shop().listener(Listener.https(8443).clientCertificates(it)).build()));
        return List.of(
            https.row("withHttp3", List.of("http3"), "false", "true", Listener.Https::withHttp3),
            https.row("clientCertificates", "Optional.empty", "?", it -> it.clientCertificates(ClientCertificates.signedBy("shop/partners"))),
            tls.row("policy", "TLS13_1_2_RES_PQ", "TLS13_1_3_PQ", it -> it.policy(TlsPolicy.TLS13_1_3_PQ)),
            clients.row("depth", "2", "1", it -> it.depth(1)));
    }

    private static List<Row> fleet() {
        Subject<Fleet.Builder, Fleet> fleet = new Subject<>("Fleet", () -> Fleet.of(InstanceType.C6ID_XLARGE), Fleet.Builder::build, it -> deployed(shop().fleet(it).build()));
        Subject<Image, Image> image = new Subject<>("Image", () -> Image.DEBIAN_13, it -> it, it -> deployed(shop().fleet(Fleet.of(InstanceType.C6ID_XLARGE).image(it)).build()));
        return List.of(
            fleet.row("instanceTypes", "[c6id.xlarge]", "[c5d.xlarge, c8id.xlarge]", it -> it.instanceTypes(InstanceType.C5D_XLARGE, InstanceType.C8ID_XLARGE)),
            fleet.row("between", List.of("minimum", "maximum"), "3 12", "4 20", it -> it.between(4, 20)),
            fleet.row("image", "?", "?", it -> it.image(Image.DEBIAN_12)),
            fleet.row("rootVolume", "17179869184 bytes", "34359738368 bytes", it -> it.rootVolume(Bytes.gib(32))),
            fleet.row("access", "SESSION_MANAGER", "NONE", it -> it.access(Access.NONE)),
            fleet.row("cpuTarget", "50 %", "40 %", it -> it.cpuTarget(Percent.of(40))),
            fleet.row("networkTarget", "50 %", "60 %", it -> it.networkTarget(Percent.of(60))),
            fleet.row("bootTimeout", "PT15M", "PT10M", it -> it.bootTimeout(Duration.ofMinutes(10))),
            fleet.row("drainTimeout", "PT2M", "PT5M", it -> it.drainTimeout(Duration.ofMinutes(5))),
            fleet.row("warmup", "PT1M", "PT3M", it -> it.warmup(Duration.ofMinutes(3))),
            fleet.row("maximumLifetime", "PT720H", "PT168H", it -> it.maximumLifetime(Duration.ofDays(7))),
            image.row("serial", List.of("source"), "Published[serial=Optional.empty]", "Published[serial=Optional[20261110-2296]]", it -> it.serial("20261110-2296")));
    }

    /** On the smallest disk: the temporary share shows in one file's limit alone, which is 1 GiB from a share of 2 GiB on. */
    private static List<Row> storage() {
        Subject<Storage.Builder, Storage> storage = new Subject<>("Storage", Storage::builder, Storage.Builder::build,
            it -> deployed(shop().fleet(Fleet.of(InstanceType.C5D_XLARGE)).storage(it).build()));
        return List.of(
            storage.row("cache", "60 %", "40 %", it -> it.cache(Percent.of(40))),
            storage.row("temporary", "15 %", "1 %", it -> it.temporary(Percent.of(1))),
            storage.row("logs", "15 %", "5 %", it -> it.logs(Percent.of(5))));
    }

    private static List<Row> kernel() {
        Subject<Kernel.Builder, Kernel> kernel = new Subject<>("Kernel", Kernel::builder, Kernel.Builder::build, it -> deployed(shop().kernel(it).build()));
        return List.of(kernel.row("override", List.of("overrides"), "{}", "?", it -> it.override("net.ipv4.tcp_fin_timeout", "15", "tried")));
    }

    private static List<Row> nginx() {
        Subject<Nginx.Builder, Nginx> nginx = new Subject<>("Nginx", Nginx::builder, Nginx.Builder::build, it -> deployed(shop().nginx(it).build()));
        return List.of(
            nginx.row("hosts", "[]", "[api.shop.example]", it -> it.hosts("api.shop.example")),
            nginx.row("certificate", "SelfSigned[places=remembered]", "Secret[name=shop/tls, places=remembered]", it -> it.certificate(CertificateSource.secret("shop/tls"))),
            nginx.row("tlsProfile", "NIST80052", "MODERN", it -> it.tlsProfile(TlsProfile.MODERN)),
            nginx.row("http2", "true", "false", it -> it.http2(false)),
            nginx.row("upstream", List.of("upstreams"), "[]", "?", it -> it.upstream(Upstream.named("other").server("10.20.112.12:8080").build())),
            nginx.row("route", List.of("routes"), "[]", "?", it -> it.route(Route.exact("/robots.txt").to("app"))),
            nginx.row("workerConnections", "16384", "8192", it -> it.workerConnections(8_192)),
            nginx.row("backlog", "65535", "4096", it -> it.backlog(4_096)),
            nginx.row("expectedClients", "100000", "320000", it -> it.expectedClients(320_000)),
            nginx.row("connectionsPerClient", "200", "50", it -> it.connectionsPerClient(50)),
            nginx.row("maximumBody", "1048576 bytes", "20971520 bytes", it -> it.maximumBody(Bytes.mib(20))),
            nginx.row("headerTimeout", "PT10S", "PT5S", it -> it.headerTimeout(Duration.ofSeconds(5))),
            nginx.row("bodyTimeout", "PT15S", "PT30S", it -> it.bodyTimeout(Duration.ofSeconds(30))),
            nginx.row("sendTimeout", "PT15S", "PT10S", it -> it.sendTimeout(Duration.ofSeconds(10))),
            nginx.row("keepaliveTimeout", "PT1M", "PT30S", it -> it.keepaliveTimeout(Duration.ofSeconds(30))),
            nginx.row("shutdownTimeout", "PT1M", "PT1M30S", it -> it.shutdownTimeout(Duration.ofSeconds(90))));
    }

    private static List<Row> routes() {
        Subject<Route, Route> route = new Subject<>("Route", () -> Route.prefix("/tried/").to("app"), it -> it, it -> deployed(shop().route(it).build()));
        Subject<RateLimit, RateLimit> limit = new Subject<>("RateLimit", () -> RateLimit.perClient(RequestRate.perSecond(50)), it -> it,
            it -> deployed(shop().route(Route.prefix("/tried/").to("app").limit(it)).build()));
        return List.of(
            route.row("limit", "Optional.empty", "?", it -> it.limit(RateLimit.perClient(RequestRate.perSecond(50)))),
            route.row("cacheFor", List.of("cache"), "Optional.empty", "Optional[PT10M]", it -> it.cacheFor(Duration.ofMinutes(10))),
            route.row("grpc", List.of("protocol"), "HTTP", "GRPC", Route::grpc),
            route.row("webSocket", List.of("protocol"), "HTTP", "WEBSOCKET", Route::webSocket),
            route.row("header", List.of("headers"), "[]", "?", it -> it.header("X-Frame-Options", "DENY")),
            limit.row("burst", "0", "20", it -> it.burst(20)));
    }

    private static List<Row> upstreams() {
        Subject<Upstream.Builder, Upstream> upstream = new Subject<>("Upstream", () -> Upstream.named("tried").server("10.20.112.20:8080"), Upstream.Builder::build,
            it -> deployed(shop().upstream(it).route(Route.prefix("/tried/").to("tried")).build()));
        Subject<UpstreamTls, UpstreamTls> tls = new Subject<>("UpstreamTls", () -> UpstreamTls.verified("app.shop.internal"), it -> it,
            it -> deployed(shop().upstream(Upstream.named("tried").server("10.20.112.20:8443").tls(it)).route(Route.prefix("/tried/").to("tried")).build()));
        return List.of(
            upstream.row("server", List.of("servers"), "[10.20.112.20:8080]", "[10.20.112.20:8080, 10.20.112.21:8080]", it -> it.server("10.20.112.21:8080")),
            upstream.row("balance", "ROUND_ROBIN", "LEAST_CONN", it -> it.balance(Upstream.Balance.LEAST_CONN)),
            upstream.row("keepalive", "128", "64", it -> it.keepalive(64)),
            upstream.row("keepaliveRequests", "10000", "1000", it -> it.keepaliveRequests(1_000)),
            upstream.row("keepaliveTimeout", "PT1M", "PT30S", it -> it.keepaliveTimeout(Duration.ofSeconds(30))),
            upstream.row("connectTimeout", "PT2S", "PT1S", it -> it.connectTimeout(Duration.ofSeconds(1))),
            upstream.row("readTimeout", "PT30S", "PT50S", it -> it.readTimeout(Duration.ofSeconds(50))),
            upstream.row("attempts", "2", "3", it -> it.attempts(3)),
            upstream.row("ejectAfter", List.of("maxFails", "failTimeout"), "20 PT5S", "5 PT10S", it -> it.ejectAfter(5, Duration.ofSeconds(10))),
            upstream.row("tls", "Optional.empty", "?", it -> it.tls(UpstreamTls.verified("app.shop.internal"))),
            tls.row("signedBy", List.of("authorities"), "Optional.empty", "Optional[shop/authorities]", it -> it.signedBy("shop/authorities")),
            tls.row("clientCertificate", "Optional.empty", "Optional[shop/client]", it -> it.clientCertificate("shop/client")));
    }

    private static List<Row> firewall() {
        Subject<HostFirewall.Builder, HostFirewall> firewall = new Subject<>("HostFirewall", HostFirewall::recent, HostFirewall.Builder::build, it -> deployed(shop().firewall(it).build()));
        return List.of(
            firewall.row("connections", List.of("ban"), "?", "?", it -> it.connections(60)),
            firewall.row("within", List.of("ban"), "?", "?", it -> it.within(Duration.ofSeconds(30))),
            firewall.row("table", List.of("ban"), "?", "?", it -> it.table(20_000)),
            firewall.row("internalPorts", "[]", "[2379, 2380]", it -> it.internalPorts(2379, 2380)),
            firewall.row("internalSources", "[]", "[10.20.128.0/20]", it -> it.internalSources(Cidr.parse("10.20.128.0/20"))));
    }

    private static List<Row> boot() {
        Subject<Boot.Builder, Boot> boot = new Subject<>("Boot", Boot::builder, Boot.Builder::build, it -> deployed(shop().boot(it).build()));
        return List.of(
            boot.row("timeSource", "169.254.169.123", "10.20.0.5", it -> it.timeSource(IpAddress.parse("10.20.0.5"))),
            boot.row("nameServer", "169.254.169.253", "10.20.0.6", it -> it.nameServer(IpAddress.parse("10.20.0.6"))),
            boot.row("minimumVersion", List.of("packages"), "[]", "?", it -> it.minimumVersion("strace", "6.13")));
    }

    private static List<Row> watch() {
        Subject<Watch.Builder, Watch> watch = new Subject<>("Watch", Watch::builder, Watch.Builder::build, it -> deployed(shop().watch(it).build()));
        return List.of(
            watch.row("topic", "Optional.empty", "?", it -> it.topic(Input.topic("alarms"))),
            watch.row("exporters", "true", "false", it -> it.exporters(false)),
            watch.row("flowLogs", "true", "false", it -> it.flowLogs(false)),
            watch.row("retentionDays", "365", "90", it -> it.retentionDays(90)));
    }

    /** The edge that a record is placed in: everything by default, with a route that limits and keeps answers, so that every option has somewhere to act. */
    private static Edge.Builder shop() {
        return Edge.named("shop")
            .network(Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b"))
            .listener(Listener.https(443))
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE))
            .upstream(Upstream.named("app").server("10.20.112.10:8080"))
            .route(Route.prefix("/").to("app").cacheFor(Duration.ofSeconds(30)).limit(RateLimit.perClient(RequestRate.perSecond(100))));
    }

    private static Environment deployed(Edge edge) {
        return Environment.of("prod", "eu-central-1", edge);
    }
}
