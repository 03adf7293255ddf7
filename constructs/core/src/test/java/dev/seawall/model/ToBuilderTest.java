package dev.seawall.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.HealthCheck;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.balancer.Scheme;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Access;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.ClientCertificates;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.TlsProfile;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.model.storage.Storage;
import dev.seawall.model.watch.Watch;
import dev.seawall.units.Bytes;
import dev.seawall.units.Cidr;
import dev.seawall.units.IpAddress;
import dev.seawall.units.Percent;
import dev.seawall.units.Port;
import dev.seawall.units.UrlPath;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A record goes through its own builder unchanged, whatever it holds; a component that toBuilder() forgets would silently fall back to its default. */
class ToBuilderTest {
    private static Duration seconds(long count) {
        return Duration.ofSeconds(count);
    }

    /** For each record two values that differ in every component but the places, which never do. */
    static Stream<Record> values() {
        HealthCheck health = HealthCheck.builder().port(Port.of(18_081)).path(UrlPath.of("/up")).interval(seconds(20)).timeout(seconds(5)).healthyThreshold(3).unhealthyThreshold(4).build();
        Balancer balancer = Balancer.builder().hostedZone(Input.hostedZone("zone-id")).scheme(Scheme.INTERNAL).listener(Listener.https(443).clientCertificates(ClientCertificates.signedBy("a/ca")))
            .allowedClients(List.of(Cidr.parse("198.51.100.0/24"))).clientAddress(ClientAddress.PROXY_PROTOCOL_V2).healthCheck(health).deregistrationDelay(seconds(300))
            .unhealthyDraining(seconds(90)).idleTimeout(seconds(900)).crossZone(true).deletionProtection(false).build();
        Fleet fleet = Fleet.of(InstanceType.C7GD_XLARGE).between(4, 9).image(Image.DEBIAN_12).rootVolume(Bytes.gib(20)).access(Access.NONE).cpuTarget(Percent.of(40)).networkTarget(Percent.of(60))
            .bootTimeout(seconds(600)).drainTimeout(seconds(240)).warmup(seconds(90)).maximumLifetime(Duration.ofDays(7)).build();
        Storage storage = Storage.builder().cache(Percent.of(30)).temporary(Percent.of(20)).logs(Percent.of(10)).build();
        Kernel kernel = Kernel.builder().override("vm.swappiness", "1", "no swap").build();
        Upstream upstream = Upstream.named("app").server("10.0.0.1:80").balance(Upstream.Balance.LEAST_CONN).keepalive(64).keepaliveRequests(500).keepaliveTimeout(seconds(30))
            .connectTimeout(seconds(3)).readTimeout(seconds(20)).attempts(3).ejectAfter(5, seconds(15)).tls(UpstreamTls.verified("app.example")).build();
        Nginx nginx = Nginx.builder().hosts("a.example").certificate(CertificateSource.secret("a/tls")).tlsProfile(TlsProfile.MODERN).http2(false).upstream(upstream)
            .route(Route.prefix("/").to("app")).workerConnections(1_024).backlog(4_096).expectedClients(5_000).connectionsPerClient(50).maximumBody(Bytes.mib(9)).headerTimeout(seconds(5))
            .bodyTimeout(seconds(6)).sendTimeout(seconds(7)).keepaliveTimeout(seconds(45)).shutdownTimeout(seconds(30)).build();
        HostFirewall firewall = HostFirewall.recent().connections(60).within(seconds(30)).table(10_000).internalPorts(2379).internalSources(Cidr.parse("10.9.0.0/16")).build();
        Boot boot = Boot.builder().timeSource(IpAddress.parse("10.0.0.3")).nameServer(IpAddress.parse("10.0.0.2")).minimumVersion("curl", "8.14").build();
        Watch watch = Watch.builder().topic(Input.topic("alarms")).exporters(false).flowLogs(false).retentionDays(90).build();
        Edge edge = Edge.named("other").description("Other").network(Network.create(Cidr.parse("10.9.0.0/16")).zones("eu-west-1a")).balancer(balancer).fleet(fleet).storage(storage).kernel(kernel)
            .nginx(nginx).firewall(firewall).boot(boot).watch(watch).tag("team", "maps").accept("SeveralZones", "network.zones", "a trial", LocalDate.of(2027, 3, 31)).build();
        Edge seed = Seed.edge("shop", Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b")).build();
        return Stream.of(health, seed.balancer().healthCheck(), balancer, seed.balancer(), fleet, seed.fleet(), storage, seed.storage(), kernel, seed.kernel(), upstream,
            seed.nginx().upstreams().get(0), nginx, seed.nginx(), firewall, seed.firewall(), HostFirewall.withoutBans().build(), boot, seed.boot(), watch, seed.watch(), edge, seed);
    }

    @ParameterizedTest
    @MethodSource("values")
    void givesAnEqualRecord(Record value) throws ReflectiveOperationException {
        assertThat(rebuilt(value)).isEqualTo(value).isNotSameAs(value);
    }

    @Test
    void everyRecordOfTheModelThatHasABuilderIsTried() throws IOException, URISyntaxException {
        Set<Class<?>> tried = values().map(Object::getClass).collect(Collectors.toSet());

        assertThat(recordsWithBuilders()).hasSize(11).allSatisfy(kind -> assertThat(tried).contains(kind));
    }

    @Test
    void theTriedValuesDifferInEveryComponent() throws ReflectiveOperationException {
        List<Record> all = values().toList();
        for (Record one : all) {
            for (RecordComponent component : Stream.of(one.getClass().getRecordComponents()).filter(it -> it.getType() != Places.class).toList()) {
                Set<Object> seen = all.stream().filter(other -> other.getClass() == one.getClass()).map(other -> get(component, other)).collect(Collectors.toSet());

                assertThat(seen).as(one.getClass().getSimpleName() + "." + component.getName()).hasSizeGreaterThan(1);
            }
        }
    }

    private static Object rebuilt(Record value) throws ReflectiveOperationException {
        Object builder = value.getClass().getMethod("toBuilder").invoke(value);
        return builder.getClass().getMethod("build").invoke(builder);
    }

    private static Object get(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Class<?>> recordsWithBuilders() throws IOException, URISyntaxException {
        Path classes = Path.of(Edge.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes.resolve("dev/seawall/model"))) {
            return files.map(file -> classes.relativize(file).toString()).filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                .<Class<?>>map(ToBuilderTest::load).filter(kind -> kind.isRecord() && Stream.of(kind.getMethods()).anyMatch(method -> method.getName().equals("toBuilder"))).toList();
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.substring(0, file.length() - ".class".length()).replace('/', '.'), false, ToBuilderTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
