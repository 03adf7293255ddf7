package dev.seawall.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.seawall.check.Rules;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.Seed;
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
import dev.seawall.test.scenario.Documents;
import dev.seawall.units.Bytes;
import dev.seawall.units.Cidr;
import dev.seawall.units.IpAddress;
import dev.seawall.units.Percent;
import dev.seawall.units.Port;
import dev.seawall.units.RequestRate;
import dev.seawall.units.UrlPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every option of the model has a row with a value other than its default, and that value changes what is rendered or what the rules say. An option without a row fails. */
class OptionsHaveEffectTest {
    private static final Map<String, UnaryOperator<Environment>> ROWS = new TreeMap<>();

    private static void row(String option, UnaryOperator<Edge.Builder> change) {
        ROWS.put(option, environment -> new Environment(environment.name(), environment.region(), change.apply(environment.edge().toBuilder()).build(), environment.terraformBackend()));
    }

    private static void balancer(String option, UnaryOperator<Balancer.Builder> change) {
        row("Balancer." + option, edge -> edge.balancer(change.apply(base().edge().balancer().toBuilder()).build()));
    }

    private static void health(String option, UnaryOperator<HealthCheck.Builder> change) {
        row("HealthCheck." + option, edge -> edge.balancer(base().edge().balancer().toBuilder().healthCheck(change.apply(HealthCheck.builder()).build()).build()));
    }

    private static void fleet(String option, UnaryOperator<Fleet.Builder> change) {
        row("Fleet." + option, edge -> edge.fleet(change.apply(base().edge().fleet().toBuilder())));
    }

    private static void nginx(String option, UnaryOperator<Nginx.Builder> change) {
        row("Nginx." + option, edge -> edge.nginx(change.apply(base().edge().nginx().toBuilder()).build()));
    }

    private static void upstream(String option, UnaryOperator<Upstream.Builder> change) {
        row("Upstream." + option, edge -> edge.upstream(change.apply(Upstream.named("extra").server("10.9.9.9:80"))).route(Route.exact("/extra").to("extra")));
    }

    private static void route(String option, UnaryOperator<Route> change) {
        row("Route." + option, edge -> edge.route(change.apply(Route.exact("/extra").to("backend"))));
    }

    static {
        row("Edge.description", edge -> edge.description("another"));
        row("Edge.network", edge -> edge.network(Network.create(Cidr.parse("10.99.0.0/16")).zones("eu-central-1a")));
        row("Edge.balancer", edge -> edge.balancer(base().edge().balancer().toBuilder().crossZone(true).build()));
        row("Edge.listener", edge -> edge.listener(Listener.https(9443)));
        row("Edge.fleet", edge -> edge.fleet(Fleet.of(InstanceType.C7GD_XLARGE)));
        row("Edge.storage", edge -> edge.storage(Storage.builder().logs(Percent.of(5)).build()));
        row("Edge.kernel", edge -> edge.kernel(Kernel.builder().override("net.ipv4.tcp_fin_timeout", "20", "as measured").build()));
        row("Edge.nginx", edge -> edge.nginx(base().edge().nginx().toBuilder().http2(false).build()));
        row("Edge.upstream", edge -> edge.upstream(Upstream.named("extra").server("10.9.9.9:80")));
        row("Edge.route", edge -> edge.route(Route.exact("/extra").to("backend")));
        row("Edge.firewall", edge -> edge.firewall(HostFirewall.withoutBans()));
        row("Edge.boot", edge -> edge.boot(Boot.builder().nameServer(IpAddress.parse("10.0.0.2")).build()));
        row("Edge.watch", edge -> edge.watch(Watch.builder().exporters(false).build()));
        row("Edge.tag", edge -> edge.tag("team", "edge"));
        ROWS.put("Environment.terraformBackend", environment -> environment.terraformBackend(TerraformBackend.cloud("acme", "edge")));

        row("CreatedNetwork.zones", edge -> edge.network(network().zones("eu-central-1a", "eu-central-1b")));
        row("CreatedNetwork.nat", edge -> edge.network(network().nat(Nat.ONE)));
        row("CreatedNetwork.family", edge -> edge.network(network().family(AddressFamily.DUALSTACK)));
        row("ExistingNetwork.zone", edge -> edge.network(Network.existing(Input.vpc("vpc"), Cidr.parse("10.20.0.0/16")).zone("eu-central-1a", Input.subnet("out"), Cidr.parse("10.20.0.0/27"), Input.subnet("in"))));

        balancer("scheme", balancer -> balancer.scheme(Scheme.INTERNAL));
        balancer("listener", balancer -> balancer.listener(Listener.https(9443)));
        balancer("allowedClients", balancer -> balancer.allowedClients(List.of(Cidr.parse("198.51.100.0/24"))));
        balancer("clientAddress", balancer -> balancer.clientAddress(ClientAddress.PROXY_PROTOCOL_V2));
        balancer("healthCheck", balancer -> balancer.healthCheck(HealthCheck.builder().port(Port.of(8099)).build()));
        balancer("deregistrationDelay", balancer -> balancer.deregistrationDelay(Duration.ofSeconds(180)));
        balancer("unhealthyDraining", balancer -> balancer.unhealthyDraining(Duration.ofSeconds(90)));
        balancer("idleTimeout", balancer -> balancer.idleTimeout(Duration.ofSeconds(600)));
        balancer("crossZone", balancer -> balancer.crossZone(true));
        balancer("deletionProtection", balancer -> balancer.deletionProtection(false));
        health("port", health -> health.port(Port.of(8099)));
        health("path", health -> health.path(UrlPath.of("/ready")));
        health("interval", health -> health.interval(Duration.ofSeconds(20)));
        health("timeout", health -> health.timeout(Duration.ofSeconds(5)));
        health("healthyThreshold", health -> health.healthyThreshold(3));
        health("unhealthyThreshold", health -> health.unhealthyThreshold(3));
        row("Https.withHttp3", edge -> edge.listener(Listener.https(9443).withHttp3()));
        row("Https.clientCertificates", edge -> edge.listener(Listener.https(9443).clientCertificates(ClientCertificates.signedBy("shop/partners"))));
        row("ClientCertificates.depth", edge -> edge.listener(Listener.https(9443).clientCertificates(ClientCertificates.signedBy("shop/partners").depth(1))));
        row("BalancerTls.policy", edge -> edge.listener(Listener.balancerTls(9443, Input.certificate("certificate")).policy(TlsPolicy.TLS13_1_3_PQ)));

        fleet("instanceTypes", fleet -> fleet.instanceTypes(InstanceType.C6ID_XLARGE, InstanceType.C5D_XLARGE));
        fleet("between", fleet -> fleet.between(4, 9));
        fleet("image", fleet -> fleet.image(Image.DEBIAN_12));
        row("Image.serial", edge -> edge.fleet(base().edge().fleet().toBuilder().image(Image.DEBIAN_13.serial("20261110-2296"))));
        fleet("rootVolume", fleet -> fleet.rootVolume(Bytes.gib(32)));
        fleet("access", fleet -> fleet.access(Access.NONE));
        fleet("cpuTarget", fleet -> fleet.cpuTarget(Percent.of(40)));
        fleet("networkTarget", fleet -> fleet.networkTarget(Percent.of(40)));
        fleet("bootTimeout", fleet -> fleet.bootTimeout(Duration.ofMinutes(10)));
        fleet("drainTimeout", fleet -> fleet.drainTimeout(Duration.ofMinutes(3)));
        fleet("warmup", fleet -> fleet.warmup(Duration.ofMinutes(2)));
        fleet("maximumLifetime", fleet -> fleet.maximumLifetime(Duration.ofDays(7)));

        row("Storage.cache", edge -> edge.storage(Storage.builder().cache(Percent.of(50)).build()).route(Route.exact("/extra").to("backend").cacheFor(Duration.ofMinutes(1))));
        row("Storage.temporary", edge -> edge.storage(Storage.builder().temporary(Percent.of(1)).build()).fleet(Fleet.of(InstanceType.C5D_XLARGE)));
        row("Storage.logs", edge -> edge.storage(Storage.builder().logs(Percent.of(5)).build()));
        row("Kernel.override", edge -> edge.kernel(Kernel.builder().override("net.ipv4.tcp_fin_timeout", "20", "as measured").build()));

        nginx("hosts", nginx -> nginx.hosts("shop.example"));
        nginx("certificate", nginx -> nginx.certificate(CertificateSource.secret("shop/tls")));
        nginx("tlsProfile", nginx -> nginx.tlsProfile(TlsProfile.MODERN));
        nginx("http2", nginx -> nginx.http2(false));
        nginx("upstream", nginx -> nginx.upstream(Upstream.named("extra").server("10.9.9.9:80").build()));
        nginx("route", nginx -> nginx.route(Route.exact("/extra").to("backend")));
        nginx("workerConnections", nginx -> nginx.workerConnections(8_192));
        nginx("backlog", nginx -> nginx.backlog(4_096));
        nginx("expectedClients", nginx -> nginx.expectedClients(50_000));
        nginx("connectionsPerClient", nginx -> nginx.connectionsPerClient(50));
        nginx("maximumBody", nginx -> nginx.maximumBody(Bytes.mib(5)));
        nginx("headerTimeout", nginx -> nginx.headerTimeout(Duration.ofSeconds(5)));
        nginx("bodyTimeout", nginx -> nginx.bodyTimeout(Duration.ofSeconds(5)));
        nginx("sendTimeout", nginx -> nginx.sendTimeout(Duration.ofSeconds(5)));
        nginx("keepaliveTimeout", nginx -> nginx.keepaliveTimeout(Duration.ofSeconds(30)));
        nginx("shutdownTimeout", nginx -> nginx.shutdownTimeout(Duration.ofSeconds(45)));
        row("RateLimit.burst", edge -> edge.route(Route.exact("/extra").to("backend").limit(RateLimit.perClient(RequestRate.perSecond(5)).burst(9))));
        route("limit", route -> route.limit(RateLimit.perClient(RequestRate.perMinute(30))));
        route("cacheFor", route -> route.cacheFor(Duration.ofMinutes(1)));
        route("grpc", Route::grpc);
        route("webSocket", Route::webSocket);
        route("header", route -> route.header("X-Frame-Options", "DENY"));
        upstream("server", upstream -> upstream.server("10.9.9.8:80"));
        upstream("balance", upstream -> upstream.balance(Upstream.Balance.LEAST_CONN));
        upstream("keepalive", upstream -> upstream.keepalive(32));
        upstream("keepaliveRequests", upstream -> upstream.keepaliveRequests(500));
        upstream("keepaliveTimeout", upstream -> upstream.keepaliveTimeout(Duration.ofSeconds(30)));
        upstream("connectTimeout", upstream -> upstream.connectTimeout(Duration.ofSeconds(1)));
        upstream("readTimeout", upstream -> upstream.readTimeout(Duration.ofSeconds(10)));
        upstream("attempts", upstream -> upstream.attempts(1));
        upstream("ejectAfter", upstream -> upstream.ejectAfter(5, Duration.ofSeconds(10)));
        upstream("tls", upstream -> upstream.tls(UpstreamTls.verified("core.example")));
        row("UpstreamTls.signedBy", edge -> edge.upstream(Upstream.named("extra").server("10.9.9.9:443").tls(UpstreamTls.verified("a.example").signedBy("shop/authorities"))));
        row("UpstreamTls.clientCertificate", edge -> edge.upstream(Upstream.named("extra").server("10.9.9.9:443").tls(UpstreamTls.verified("a.example").clientCertificate("shop/client"))));

        row("HostFirewall.connections", edge -> edge.firewall(HostFirewall.recent().internalPorts(2379).connections(50)));
        row("HostFirewall.within", edge -> edge.firewall(HostFirewall.recent().internalPorts(2379).within(Duration.ofSeconds(30))));
        row("HostFirewall.table", edge -> edge.firewall(HostFirewall.recent().internalPorts(2379).table(10_000)));
        row("HostFirewall.internalPorts", edge -> edge.firewall(HostFirewall.recent().internalPorts(2379, 2380)));
        row("HostFirewall.internalSources", edge -> edge.firewall(HostFirewall.recent().internalPorts(2379).internalSources(Cidr.parse("10.20.128.0/20"))));
        row("Boot.timeSource", edge -> edge.boot(Boot.builder().timeSource(IpAddress.parse("10.0.0.3")).build()));
        row("Boot.nameServer", edge -> edge.boot(Boot.builder().nameServer(IpAddress.parse("10.0.0.2")).build()));
        row("Boot.minimumVersion", edge -> edge.boot(Boot.builder().minimumVersion("openssl", "3.5.4").build()));
        row("Watch.topic", edge -> edge.watch(Watch.builder().topic(Input.topic("alarms")).build()));
        row("Watch.exporters", edge -> edge.watch(Watch.builder().exporters(false).build()));
        row("Watch.flowLogs", edge -> edge.watch(Watch.builder().flowLogs(false).build()));
        row("Watch.retentionDays", edge -> edge.watch(Watch.builder().retentionDays(30).build()));
    }

    static Stream<String> rows() {
        return ROWS.keySet().stream();
    }

    @Test
    void everyOptionHasARow() {
        Set<String> options = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPackages("dev.seawall.model")) {
            for (JavaMethod method : type.getMethods()) {
                boolean fluent = method.getRawReturnType().equals(type) && method.getModifiers().contains(JavaModifier.PUBLIC) && !method.getModifiers().contains(JavaModifier.STATIC);
                if (fluent && !Set.of("build", "toBuilder").contains(method.getName())) {
                    options.add(type.getName().replaceFirst(".*\\.", "").replaceFirst("\\$Builder$", "").replaceFirst(".*\\$", "") + "." + method.getName());
                }
            }
        }

        assertThat(options).hasSizeGreaterThan(80).isEqualTo(ROWS.keySet());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void changesWhatIsRenderedOrSaid(String option) {
        assertThat(result(ROWS.get(option).apply(base()))).isNotEqualTo(result(base()));
    }

    private static String result(Environment environment) {
        String said = Rules.check(environment).toString();
        Documents documents = Documents.of(environment);
        return said + documents.cloudFormation() + documents.terraform() + documents.node().files();
    }

    private static Environment base() {
        return Environment.of("prod", "eu-central-1", Seed.edge("shop", network()).build());
    }

    private static CreatedNetwork network() {
        return Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b", "eu-central-1c");
    }
}
