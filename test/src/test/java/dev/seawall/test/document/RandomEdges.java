package dev.seawall.test.document;

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
import dev.seawall.model.fleet.Architecture;
import dev.seawall.model.fleet.Debian;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.AddressFamily;
import dev.seawall.model.network.Nat;
import dev.seawall.model.network.Network;
import dev.seawall.model.network.Region;
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
import dev.seawall.units.BitRate;
import dev.seawall.units.Bytes;
import dev.seawall.units.Cidr;
import dev.seawall.units.IpAddress;
import dev.seawall.units.Name;
import dev.seawall.units.Percent;
import dev.seawall.units.Port;
import dev.seawall.units.RequestRate;
import dev.seawall.units.Text;
import dev.seawall.units.UrlPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Edges that say any option, and any value of it that the model takes, whether or not they make sense together: what a document has to carry. Each follows from its seed. */
final class RandomEdges {
    private static final List<String> TEXTS = List.of("Bestellungen für Köln", "no", "0443", "12:30:45", "1e3", "null", "~", "true", "2027-03-31", "- a", "a: b", "a #b", "\"quoted\"", "it's", "[x]", "{x}", "& *x", "!x", "| >",
        "% @ `", "\\n", " begins with a space", "ends with one ", "платежи", "\ud83d\ude00", "x".repeat(200), "<<", "=", "?", "-", "--- #", "${x}", "0x1f", ".5", "1_000", "y", "On");

    private final Random random;

    private RandomEdges(long seed) {
        random = new Random(seed);
    }

    static Environment of(long seed) {
        return new RandomEdges(seed).environment();
    }

    private Environment environment() {
        Edge.Builder edge = Edge.named(name("edge")).network(network()).fleet(fleet());
        perhaps(() -> edge.description(one(TEXTS)));
        perhaps(() -> edge.balancer(balancer()));
        times(4, i -> edge.listener(listener(1_000 + i)));
        perhaps(() -> edge.storage(Storage.builder().cache(Percent.of(between(1, 30))).temporary(Percent.of(between(1, 30))).logs(Percent.of(between(1, 30))).build()));
        perhaps(() -> edge.kernel(kernel()));
        perhaps(() -> edge.nginx(nginx()));
        times(3, i -> edge.upstream(upstream("upstream-" + i)));
        times(5, i -> edge.route(route("/path-" + i + "/")));
        perhaps(() -> edge.firewall(firewall()));
        perhaps(() -> edge.boot(boot()));
        perhaps(() -> edge.watch(watch()));
        times(3, i -> edge.tag("tag-" + i, one(List.of("платежи", "0443", "no", "", "1e3", "a: b", "12:30:45"))));
        times(2, i -> edge.accept("SeveralZones", "network.zones[" + i + "]", one(TEXTS), LocalDate.of(2027, 3, 1 + i)));
        Environment environment = Environment.of(name("env"), "eu-central-1", edge.build());
        return yes() ? environment : environment.terraformBackend(one(List.of(TerraformBackend.s3("some-bucket", "0/" + name("key") + ".tfstate", Region.of("us-east-1")), TerraformBackend.cloud("0443", "no"))));
    }

    private Network network() {
        if (yes()) {
            return Network.create(Cidr.parse("10." + between(0, 255) + ".0.0/" + between(16, 21))).zones(one(List.of(new String[] {"eu-central-1a"}, new String[] {"eu-central-1c", "eu-central-1b"})))
                .nat(one(List.of(Nat.values()))).family(one(List.of(AddressFamily.values())));
        }
        Input vpc = yes() ? Input.vpc(name("vpc")) : new Input(Name.of(name("vpc")), Input.Kind.VPC_ID, Text.of(one(TEXTS)));
        return Network.existing(vpc, Cidr.parse("172.20.0.0/16")).zone("eu-central-1a", Input.subnet(name("public")), Cidr.parse("172.20.0.0/27"), Input.subnet(name("private")))
            .zone("eu-central-1b", Input.subnet(name("public")), Cidr.parse("172.20.0.32/27"), Input.subnet(name("private")));
    }

    private Balancer balancer() {
        Balancer.Builder balancer = Balancer.builder();
        perhaps(() -> balancer.scheme(one(List.of(Scheme.values()))));
        perhaps(() -> balancer.allowedClients(one(List.of(List.of(), List.of(Cidr.parse("198.51.100.0/24"), Cidr.parse("::/0"))))));
        perhaps(() -> balancer.clientAddress(one(List.of(ClientAddress.values()))));
        perhaps(() -> balancer.healthCheck(HealthCheck.builder().port(Port.of(between(1, 65_535))).path(UrlPath.of("/" + name("health"))).interval(seconds(5, 300)).timeout(seconds(2, 120))
            .healthyThreshold(between(2, 10)).unhealthyThreshold(between(2, 10)).build()));
        perhaps(() -> balancer.deregistrationDelay(seconds(0, 3_600)));
        perhaps(() -> balancer.unhealthyDraining(seconds(0, 360_000)));
        perhaps(() -> balancer.idleTimeout(seconds(60, 6_000)));
        perhaps(() -> balancer.crossZone(yes()));
        perhaps(() -> balancer.deletionProtection(yes()));
        perhaps(() -> balancer.hostedZone(Input.hostedZone(name("zone"))));
        return balancer.build();
    }

    private Listener listener(int port) {
        return switch (between(0, 3)) {
            case 0 -> Listener.https(port);
            case 1 -> Listener.https(port).withHttp3().clientCertificates(ClientCertificates.signedBy("0443").depth(between(1, 9)));
            case 2 -> Listener.balancerTls(port, Input.certificate(name("certificate"))).policy(one(List.of(TlsPolicy.values())));
            default -> Listener.redirect(port, between(2_000, 65_535));
        };
    }

    private Fleet fleet() {
        InstanceType strange = InstanceType.exceptional("c7i.xlarge", Architecture.AMD64, between(1, 64), Bytes.of(between(1, 1 << 30)), Bytes.gb(between(1, 1_000)), BitRate.mbit(between(1, 9_999)),
            BitRate.mbit(between(1, 99_999)), one(TEXTS));
        Fleet.Builder fleet = yes() ? Fleet.of(InstanceType.C6ID_XLARGE).instanceTypes(InstanceType.C6ID_XLARGE, InstanceType.C5D_XLARGE) : Fleet.of(strange);
        int minimum = between(1, 500);
        perhaps(() -> fleet.between(minimum, between(minimum, 500)));
        perhaps(() -> fleet.image(one(List.of(Image.DEBIAN_12, Image.DEBIAN_12.serial("20261101-2290"), Image.DEBIAN_13.serial("20261101-1"), Image.prebaked(Debian.BOOKWORM, Input.image(name("image")))))));
        perhaps(() -> fleet.rootVolume(one(List.of(Bytes.gib(8), Bytes.of(9L << 30), Bytes.mib(10_240), Bytes.gib(1_024)))));
        perhaps(() -> fleet.access(one(List.of(Access.values()))));
        perhaps(() -> fleet.cpuTarget(Percent.of(between(10, 90))));
        perhaps(() -> fleet.networkTarget(Percent.of(between(10, 100))));
        perhaps(() -> fleet.bootTimeout(seconds(120, 7_200)));
        perhaps(() -> fleet.drainTimeout(seconds(30, 7_200)));
        perhaps(() -> fleet.warmup(seconds(0, 3_600)));
        perhaps(() -> fleet.maximumLifetime(seconds(86_400, 365 * 86_400)));
        return fleet.build();
    }

    private Kernel kernel() {
        Kernel.Builder kernel = Kernel.builder();
        times(3, i -> kernel.override("net.core.key_" + i, one(List.of("1", "4096 87380", "0443", "on", "1e3")), one(TEXTS)));
        return kernel.build();
    }

    private Nginx nginx() {
        Nginx.Builder nginx = Nginx.builder();
        perhaps(() -> nginx.hosts(one(List.of(new String[0], new String[] {"no.example", "x"}))));
        perhaps(() -> nginx.certificate(yes() ? CertificateSource.secret("1e3") : CertificateSource.selfSigned()));
        perhaps(() -> nginx.tlsProfile(one(List.of(TlsProfile.values()))));
        perhaps(() -> nginx.http2(yes()));
        perhaps(() -> nginx.workerConnections(between(512, 262_144)));
        perhaps(() -> nginx.backlog(between(1, 65_535)));
        perhaps(() -> nginx.expectedClients(between(1_000, 4_000_000)));
        perhaps(() -> nginx.connectionsPerClient(between(1, 65_535)));
        perhaps(() -> nginx.maximumBody(Bytes.of(between(1, Integer.MAX_VALUE - 1))));
        perhaps(() -> nginx.headerTimeout(seconds(1, 60)));
        perhaps(() -> nginx.bodyTimeout(seconds(1, 300)));
        perhaps(() -> nginx.sendTimeout(seconds(1, 300)));
        perhaps(() -> nginx.keepaliveTimeout(seconds(5, 3_600)));
        perhaps(() -> nginx.shutdownTimeout(seconds(1, 3_600)));
        return nginx.build();
    }

    private Upstream upstream(String name) {
        Upstream.Builder upstream = Upstream.named(name);
        times(5, i -> upstream.server("10.20.30." + i + ":" + between(1, 65_535)));
        upstream.server(one(List.of("[fd00::1]:8080", "[1:2:3:4:5:6:7:8]:80", "no.internal:443")));
        perhaps(() -> upstream.balance(one(List.of(Upstream.Balance.values()))));
        perhaps(() -> upstream.keepalive(between(1, 10_000)));
        perhaps(() -> upstream.keepaliveRequests(between(1, 100_000_000)));
        perhaps(() -> upstream.keepaliveTimeout(seconds(1, 3_600)));
        perhaps(() -> upstream.connectTimeout(seconds(1, 75)));
        perhaps(() -> upstream.readTimeout(seconds(1, 3_600)));
        perhaps(() -> upstream.attempts(between(1, 5)));
        perhaps(() -> upstream.ejectAfter(between(0, 1_000), seconds(1, 600)));
        perhaps(() -> upstream.tls(yes() ? UpstreamTls.verified("on") : UpstreamTls.verified("x").signedBy("0443").clientCertificate("2027-03-31")));
        return upstream.build();
    }

    private Route route(String path) {
        Route route = (yes() ? Route.prefix(path) : Route.exact(path)).to(one(List.of("null", "y", "app")));
        route = yes() ? route : route.limit(RateLimit.perClient(yes() ? RequestRate.perSecond(between(1, 1_000_000)) : RequestRate.perMinute(between(1, 1_000_000))).burst(between(0, 100_000)));
        route = yes() ? route : route.header("Z-First", "0443").header("A-Second", "a: b # \"c\"");
        return switch (between(0, 3)) {
            case 0 -> route.grpc();
            case 1 -> route.webSocket();
            case 2 -> route.cacheFor(seconds(1, 30 * 86_400));
            default -> route;
        };
    }

    private HostFirewall firewall() {
        HostFirewall.Builder firewall = yes() ? HostFirewall.withoutBans() : HostFirewall.recent().connections(between(2, 65_535)).within(seconds(1, 3_600)).table(between(1_000, 1_000_000));
        perhaps(() -> firewall.internalPorts(2379, between(3_000, 65_535)));
        perhaps(() -> firewall.internalSources(Cidr.parse("10.0.0.0/8"), Cidr.parse("fd00:20::/48")));
        return firewall.build();
    }

    private Boot boot() {
        Boot.Builder boot = Boot.builder();
        perhaps(() -> boot.timeSource(IpAddress.parse("1:2:3:4:5:6:7:8")));
        perhaps(() -> boot.nameServer(IpAddress.parse("10.0.0." + between(0, 255))));
        times(3, i -> boot.minimumVersion("package" + (3 - i), one(List.of("1:2.3-4+deb13u1", "6.13", "0443", "12:30"))));
        return boot.build();
    }

    private Watch watch() {
        Watch.Builder watch = Watch.builder();
        perhaps(() -> watch.topic(yes() ? Input.topic(name("topic")) : new Input(Name.of(name("topic")), Input.Kind.TOPIC_ARN, Text.of(one(TEXTS)))));
        perhaps(() -> watch.exporters(yes()));
        perhaps(() -> watch.flowLogs(yes()));
        perhaps(() -> watch.retentionDays(one(List.of(1, 365, 3_653))));
        return watch.build();
    }

    private String name(String word) {
        return one(List.of(word, "no", "on", "null", "true", "y", "e3"));
    }

    private Duration seconds(int least, int most) {
        return Duration.ofSeconds(between(least, most));
    }

    private int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    private boolean yes() {
        return random.nextBoolean();
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void perhaps(Runnable say) {
        if (random.nextInt(3) > 0) {
            say.run();
        }
    }

    private void times(int most, IntConsumer say) {
        IntStream.range(0, random.nextInt(most + 1)).forEach(say);
    }
}
