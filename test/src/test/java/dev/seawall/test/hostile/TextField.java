package dev.seawall.test.hostile;

import dev.seawall.model.Acceptance;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.Seed;
import dev.seawall.model.Tag;
import dev.seawall.model.TerraformBackend;
import dev.seawall.model.balancer.HealthCheck;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.fleet.Architecture;
import dev.seawall.model.fleet.Debian;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.kernel.SysctlKey;
import dev.seawall.model.kernel.SysctlValue;
import dev.seawall.model.network.ExistingNetwork;
import dev.seawall.model.network.Network;
import dev.seawall.model.network.Region;
import dev.seawall.model.network.Zone;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.ClientCertificates;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.ResponseHeader;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.model.watch.Watch;
import dev.seawall.test.scenario.Scenarios;
import dev.seawall.units.BitRate;
import dev.seawall.units.Bytes;
import dev.seawall.units.Cidr;
import dev.seawall.units.Endpoint;
import dev.seawall.units.HeaderName;
import dev.seawall.units.HostName;
import dev.seawall.units.IpAddress;
import dev.seawall.units.Name;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.SecretName;
import dev.seawall.units.Text;
import dev.seawall.units.UrlPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One way in which a text enters the model.
 *
 * @param methods the methods it enters by, {@code Type.method/parameter}; together they are all there are, which a test checks
 * @param kind how it may arrive in documents
 * @param harmless texts that are accepted
 * @param held what the model holds of a text
 * @param placed an environment that says the text
 */
record TextField(List<String> methods, Kind kind, List<String> harmless, Function<String, String> held, Function<String, Environment> placed) {
    /** What becomes of a text in documents. */
    enum Kind {
        /** It stands in them as it is. */
        TEXT,
        /** Names are made of it; documents keep their shape. */
        NAME,
        /** It is a value with a meaning, by which rules come and go. */
        VALUE
    }

    static final String REGION = "eu-central-1";
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);
    private static final Environment SEED = Scenarios.seed();
    private static final Map<String, TextField> ALL = new TreeMap<>();

    static {
        free();
        nginx();
        node();
        aws();
        units();
    }

    static Map<String, TextField> all() {
        return ALL;
    }

    /** Those of {@code texts} that the field takes. */
    List<String> accepted(List<String> texts) {
        List<String> accepted = new ArrayList<>();
        for (String text : texts) {
            try {
                placed.apply(text);
                accepted.add(text);
            } catch (RefusedValue refused) {
                continue;
            }
        }
        return accepted;
    }

    static Edge.Builder edge() {
        return SEED.edge().toBuilder();
    }

    static Environment in(Edge.Builder edge) {
        return Environment.of("prod", REGION, edge.build());
    }

    private static void free() {
        add("description", Kind.TEXT, "harmless words", text -> Text.of(text).value(), text -> in(edge().description(text)), "Edge.Builder.description/0", "Text.of/0");
        add("tag key", Kind.TEXT, "harmless", text -> Tag.of(text, "x").key(), text -> in(edge().tag(text, "of-the-key")), "Tag.of/0", "Edge.Builder.tag/0");
        add("tag value", Kind.TEXT, "harmless", text -> Tag.of("x", text).value(), text -> in(edge().tag("owner", text)), "Tag.of/1", "Edge.Builder.tag/1");
        add("type exception", Kind.TEXT, "harmless", text -> exceptional("c7i.xlarge", text).exception().orElseThrow().value(),
            text -> in(edge().fleet(Fleet.of(exceptional("c7i.xlarge", text)).between(3, 6))), "InstanceType.exceptional/7");
        add("kernel reason", Kind.TEXT, "harmless", text -> Text.of(text).value(), text -> in(edge().kernel(Kernel.builder().override("net.ipv4.tcp_fin_timeout", "15", text).build())),
            "Kernel.Builder.override/2");
        add("accepted rule", Kind.VALUE, "SeveralZones", text -> accepted(text, "network.zones", "x").rule(), text -> in(edge().accept(text, "network.zones", "x", LAST_DAY)), "Edge.Builder.accept/0");
        add("accepted path", Kind.VALUE, "network.zones", text -> accepted("SeveralZones", text, "x").path(), text -> in(edge().accept("SeveralZones", text, "x", LAST_DAY)), "Edge.Builder.accept/1");
        add("reason of an acceptance", Kind.VALUE, "harmless words", text -> accepted("SeveralZones", "network.zones", text).reason().value(),
            text -> in(edge().accept("SeveralZones", "network.zones", text, LAST_DAY)), "Edge.Builder.accept/2");
        add("input description", Kind.TEXT, "harmless", text -> Text.of(text).value(), text -> withTopic(new Input(Name.of("topic"), Input.Kind.TOPIC_ARN, Text.of(text))));
    }

    private static void nginx() {
        add("header name", Kind.TEXT, "X-Harmless", text -> ResponseHeader.of(text, "x").name().value(), text -> in(edge().route(Route.exact("/hostile").to("backend").header(text, "x"))),
            "ResponseHeader.of/0", "Route.header/0", "HeaderName.of/0");
        add("header value", Kind.TEXT, "harmless", text -> ResponseHeader.of("X-A", text).value().value(), text -> in(edge().route(Route.exact("/hostile").to("backend").header("X-A", text))),
            "ResponseHeader.of/1", "Route.header/1");
        add("exact path", Kind.TEXT, "/harmless", text -> UrlPath.of(text).value(), text -> in(edge().route(Route.exact(text).to("backend"))), "Route.exact/0", "UrlPath.of/0");
        add("prefix path", Kind.TEXT, "/harmless/", text -> UrlPath.of(text).value(), text -> in(edge().route(Route.prefix(text).to("backend"))), "Route.prefix/0");
        add("health path", Kind.TEXT, "/harmless", text -> UrlPath.of(text).value(),
            text -> in(edge().balancer(edge().build().balancer().toBuilder().healthCheck(HealthCheck.builder().path(UrlPath.of(text)).build()).build())));
        add("host", Kind.TEXT, "harmless.example", text -> HostName.of(text).value(), text -> in(edge().nginx(edge().build().nginx().toBuilder().hosts(text, "second.example").build())),
            "Nginx.Builder.hosts/0", "HostName.of/0");
        add("upstream", Kind.NAME, "harmless", text -> Name.of(text).value(), text -> in(edge().upstream(Upstream.named(text).server("10.20.96.9:8080")).route(Route.exact("/hostile").to(text))),
            "Upstream.named/0", "Route.Unrouted.to/0", "Name.of/0");
        add("server", Kind.VALUE, List.of("10.20.96.9:8080", "[fd00::9]:8080", "harmless.internal:8080"), text -> Endpoint.parse(text).toString(),
            text -> in(edge().upstream(Upstream.named("hostile").server(text)).route(Route.exact("/hostile").to("hostile"))), "Upstream.Builder.server/0", "Endpoint.parse/0");
        add("server's certificate", Kind.TEXT, "harmless.internal", text -> HostName.of(text).value(), text -> in(withTls(UpstreamTls.verified(text))), "UpstreamTls.verified/0");
        add("server's authorities", Kind.TEXT, "harmless/secret", text -> SecretName.of(text).value(), text -> in(withTls(UpstreamTls.verified("x.internal").signedBy(text))),
            "UpstreamTls.signedBy/0", "SecretName.of/0");
        add("certificate towards servers", Kind.TEXT, "harmless/secret", text -> SecretName.of(text).value(), text -> in(withTls(UpstreamTls.verified("x.internal").clientCertificate(text))),
            "UpstreamTls.clientCertificate/0");
        add("certificate", Kind.TEXT, "harmless/secret", text -> SecretName.of(text).value(),
            text -> in(edge().nginx(edge().build().nginx().toBuilder().certificate(CertificateSource.secret(text)).build())), "CertificateSource.secret/0");
        add("clients' authorities", Kind.TEXT, "harmless/secret", text -> SecretName.of(text).value(),
            text -> in(edge().listener(Listener.https(9443).clientCertificates(ClientCertificates.signedBy(text)))), "ClientCertificates.signedBy/0");
    }

    private static void node() {
        add("kernel key", Kind.TEXT, "net.harmless.key", text -> SysctlKey.of(text).name(), text -> in(edge().kernel(Kernel.builder().override(text, "1", "x").build())),
            "SysctlKey.of/0", "Kernel.Builder.override/0");
        add("kernel value", Kind.TEXT, "4096 harmless 7", text -> SysctlValue.of(text).value(), text -> in(edge().kernel(Kernel.builder().override("net.test.key", text, "x").build())),
            "SysctlValue.of/0", "Kernel.Builder.override/1");
        add("package", Kind.TEXT, "harmless", text -> Boot.builder().minimumVersion(text, "1").build().packages().get(0).name(), text -> in(edge().boot(Boot.builder().minimumVersion(text, "1").build())),
            "Boot.Builder.minimumVersion/0");
        add("version", Kind.TEXT, "1:2.3-4+deb13u1", text -> Boot.builder().minimumVersion("curl", text).build().packages().get(0).floor().orElseThrow(),
            text -> in(edge().boot(Boot.builder().minimumVersion("curl", text).build())), "Boot.Builder.minimumVersion/1");
        add("name server", Kind.VALUE, List.of("10.0.0.2", "fd00::2"), text -> IpAddress.parse(text).toString(), text -> in(edge().boot(Boot.builder().nameServer(IpAddress.parse(text)).build())),
            "IpAddress.parse/0");
        add("internal source", Kind.VALUE, List.of("10.9.0.0/16", "fd00:9::/48"), text -> Cidr.parse(text).toString(),
            text -> in(edge().firewall(HostFirewall.recent().internalPorts(2379).internalSources(Cidr.parse(text)))), "Cidr.parse/0");
    }

    private static void aws() {
        add("edge", Kind.NAME, "harmless", text -> Name.of(text).value(), text -> in(Seed.edge(text, network())), "Edge.named/0", "Seed.edge/0");
        add("environment", Kind.NAME, "harmless", text -> Name.of(text).value(), text -> Environment.of(text, REGION, edge().build()), "Environment.of/0");
        add("region", Kind.TEXT, "ap-south-7", text -> Region.of(text).name(), text -> Environment.of("prod", text, edge().build()), "Environment.of/1", "Region.of/0");
        add("zone", Kind.NAME, "eu-central-1e", text -> Network.create(Cidr.parse("10.20.0.0/16")).zones(Zone.of(text).name()).zones().get(0).name(), text -> in(Seed.edge("shop", Network.create(Cidr.parse("10.20.0.0/16")).zones(text))), "Zone.of/0", "CreatedNetwork.zones/0");
        add("existing zone", Kind.NAME, "eu-central-1x", text -> Zone.of(text).name(), text -> in(Seed.edge("shop", existing("vpc", text, "public", "private"))), "ExistingNetwork.zone/0");
        add("vpc input", Kind.NAME, "harmless", text -> Input.vpc(text).name().value(), text -> in(Seed.edge("shop", existing(text, "eu-central-1a", "public", "private"))), "Input.vpc/0");
        add("subnet input", Kind.NAME, "harmless", text -> Input.subnet(text).name().value(), text -> in(Seed.edge("shop", existing("vpc", "eu-central-1a", "public", text))), "Input.subnet/0");
        add("image input", Kind.NAME, "harmless", text -> Input.image(text).name().value(),
            text -> in(edge().fleet(Fleet.of(InstanceType.C6ID_XLARGE).image(Image.prebaked(Debian.TRIXIE, Input.image(text))).between(3, 6))), "Input.image/0");
        add("certificate input", Kind.NAME, "harmless", text -> Input.certificate(text).name().value(), text -> in(edge().listener(Listener.balancerTls(9443, Input.certificate(text)))),
            "Input.certificate/0");
        add("topic input", Kind.NAME, "harmless", text -> Input.topic(text).name().value(), text -> withTopic(Input.topic(text)), "Input.topic/0");
        add("hosted zone input", Kind.NAME, "harmless", text -> Input.hostedZone(text).name().value(), text -> in(edge().balancer(edge().build().balancer().toBuilder()
            .hostedZone(Input.hostedZone(text)).build()).nginx(edge().build().nginx().toBuilder().hosts("harmless.example").build())), "Input.hostedZone/0");
        add("listed type", Kind.VALUE, List.of("c6id.xlarge"), text -> InstanceType.of(text).name(), text -> in(edge().fleet(Fleet.of(InstanceType.of(text)).between(3, 6))), "InstanceType.of/0");
        add("exceptional type", Kind.TEXT, "x9harmless.xlarge", text -> exceptional(text, "x").name(), text -> in(edge().fleet(Fleet.of(exceptional(text, "x")).between(3, 6))),
            "InstanceType.exceptional/0");
        add("image serial", Kind.NAME, "20261101-2290", text -> ((Image.Source.Published) Image.DEBIAN_13.serial(text).source()).serial().orElseThrow(),
            text -> in(edge().fleet(Fleet.of(InstanceType.C6ID_XLARGE).image(Image.DEBIAN_13.serial(text)).between(3, 6))), "Image.serial/0");
        add("state bucket", Kind.TEXT, "harmless-bucket", text -> TerraformBackend.s3(text, "a", Region.of(REGION)).bucket(),
            text -> SEED.terraformBackend(TerraformBackend.s3(text, "a", Region.of(REGION))), "TerraformBackend.s3/0");
        add("state key", Kind.TEXT, "harmless/prod.tfstate", text -> TerraformBackend.s3("bucket", text, Region.of(REGION)).key(),
            text -> SEED.terraformBackend(TerraformBackend.s3("bucket", text, Region.of(REGION))), "TerraformBackend.s3/1");
        add("organization", Kind.TEXT, "harmless", text -> TerraformBackend.cloud(text, "a").organization(),
            text -> SEED.terraformBackend(TerraformBackend.cloud(text, "a")), "TerraformBackend.cloud/0");
        add("workspace", Kind.TEXT, "harmless", text -> TerraformBackend.cloud("a", text).workspace(),
            text -> SEED.terraformBackend(TerraformBackend.cloud("a", text)), "TerraformBackend.cloud/1");
    }

    private static void units() {
        add("allowed clients", Kind.VALUE, List.of("198.51.100.0/24"), text -> Cidr.parse(text).toString(),
            text -> in(edge().balancer(edge().build().balancer().toBuilder().allowedClients(List.of(Cidr.parse(text))).build())));
    }

    private static Network network() {
        return Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b", "eu-central-1c");
    }

    private static ExistingNetwork existing(String vpc, String zone, String balancerSubnet, String nodeSubnet) {
        return Network.existing(Input.vpc(vpc), Cidr.parse("172.20.0.0/16")).zone(zone, Input.subnet(balancerSubnet), Cidr.parse("172.20.0.0/27"), Input.subnet(nodeSubnet));
    }

    private static InstanceType exceptional(String name, String reason) {
        return InstanceType.exceptional(name, Architecture.AMD64, 4, Bytes.gib(8), Bytes.gb(100), BitRate.mbit(1_000), BitRate.mbit(10_000), reason);
    }

    private static Acceptance accepted(String rule, String path, String reason) {
        return new Acceptance(rule, path, Text.of(reason), LAST_DAY);
    }

    private static Environment withTopic(Input topic) {
        return in(edge().watch(Watch.builder().topic(topic).build()));
    }

    private static Edge.Builder withTls(UpstreamTls tls) {
        return edge().upstream(Upstream.named("hostile").server("10.20.96.9:8443").tls(tls)).route(Route.exact("/hostile").to("hostile"));
    }

    private static void add(String name, Kind kind, String harmless, Function<String, String> held, Function<String, Environment> placed, String... methods) {
        add(name, kind, List.of(harmless), held, placed, methods);
    }

    private static void add(String name, Kind kind, List<String> harmless, Function<String, String> held, Function<String, Environment> placed, String... methods) {
        ALL.put(name, new TextField(List.of(methods), kind, harmless, held, placed));
    }
}
