package dev.seawall.test.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seawall.derive.Secrets;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.ClientCertificates;
import dev.seawall.model.nginx.RateLimit;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.model.watch.Watch;
import dev.seawall.node.NodeFile;
import dev.seawall.node.NodeFiles;
import dev.seawall.test.judge.BootMade;
import dev.seawall.test.judge.CfnLintJudge;
import dev.seawall.test.judge.Debian;
import dev.seawall.test.judge.FirewallJudge;
import dev.seawall.test.judge.NginxJudge;
import dev.seawall.test.judge.Readers;
import dev.seawall.test.judge.ShellJudge;
import dev.seawall.test.judge.SystemdJudge;
import dev.seawall.test.judge.TerraformJudge;
import dev.seawall.test.judge.Verdict;
import dev.seawall.test.scenario.Documents;
import dev.seawall.test.scenario.NodeTree;
import dev.seawall.units.Cidr;
import dev.seawall.units.Endpoint;
import dev.seawall.units.RequestRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Edges made of the worst texts that the model takes, each field at its longest or strangest, many in one: every program that reads a file of a node or a document takes it, sees as many
 * rules, routes and secrets as of a harmless twin, and reads the very texts.
 */
@Tag("judge")
class HostileNodesAreLegalTest {
    private static final int GENERATED = 6_000;
    private static final int ROUTES = 60;
    private static final String LABEL = "a".repeat(63) + ".";
    private static final String LONGEST_HOST = LABEL.repeat(3) + "b".repeat(61);
    private static final String LONGEST_NAME = "a" + "-9".repeat(15);
    private static final String LONGEST_INPUT = "a" + "-z".repeat(15);
    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, List<String>> ACCEPTED = new TreeMap<>();

    @TempDir
    Path tree;

    @ParameterizedTest
    @EnumSource(Debian.class)
    void nginxStarts(Debian debian) throws IOException {
        Environment hostile = hostile(image(debian), true);
        NodeTree.write(NodeFiles.of(hostile), tree);
        Files.createDirectories(tree.resolve("etc"));
        Files.writeString(tree.resolve("etc/hosts"), hostile.edge().nginx().upstreams().stream().flatMap(it -> it.servers().stream()).filter(Endpoint::isName)
            .map(server -> "127.0.0.1 " + server.host() + "\n").collect(Collectors.joining()));
        List<String> bundles = new ArrayList<>(List.of("/run/seawall/tls/server.pem"));
        Secrets.of(hostile.edge()).files().stream().map(file -> "/run/seawall/tls/" + file.file()).filter(path -> !bundles.contains(path)).forEach(bundles::add);

        accepted(NginxJudge.of(debian).after(new BootMade(BootMade.FOLDERS, bundles, List.of())).judge(tree));
    }

    @Test
    void nginxAnswersEveryPathFromItsOwnRoute() {
        List<String> paths = accepted("exact path").stream().filter(path -> !path.equals("/")).limit(ROUTES).toList();
        Edge.Builder edge = Edge.named("hostile").network(network()).fleet(Fleet.of(InstanceType.C6ID_XLARGE).between(3, 6))
            .listener(Listener.balancerTls(8443, Input.certificate("certificate"))).upstream(Upstream.named("backend").server("127.0.0.1:9"));
        for (int i = 0; i < paths.size(); i++) {
            edge.route(Route.exact(paths.get(i)).to("backend").header("X-Route", "route " + i));
        }
        NodeTree.write(NodeFiles.of(Environment.of("dev", TextField.REGION, edge.build())), tree);

        List<String> answers = Readers.headersOfNginx(tree, new BootMade(BootMade.FOLDERS, List.of("/run/seawall/tls/server.pem"), List.of()), 8443, "X-Route", paths);

        assertThat(paths).hasSize(ROUTES);
        for (int i = 0; i < ROUTES; i++) {
            assertThat(answers.get(i)).as(paths.get(i)).isEqualTo("route " + i);
        }
    }

    @ParameterizedTest
    @EnumSource(FirewallJudge.Family.class)
    void theKernelHoldsTheRulesOfTheHarmlessTwin(FirewallJudge.Family family) {
        String rules = "etc/seawall/rules." + (family == FirewallJudge.Family.IPV4 ? "v4" : "v6");
        NodeTree.write(NodeFiles.of(hostile(Image.DEBIAN_13, true)), tree.resolve("hostile"));
        NodeTree.write(NodeFiles.of(hostile(Image.DEBIAN_13, false)), tree.resolve("harmless"));

        Verdict hostile = FirewallJudge.of(Debian.TRIXIE).judge(tree.resolve("hostile").resolve(rules), family);
        Verdict harmless = FirewallJudge.of(Debian.TRIXIE).judge(tree.resolve("harmless").resolve(rules), family);

        accepted(hostile);
        accepted(harmless);
        assertThat(hostile.output()).isEqualTo(harmless.output());
    }

    @ParameterizedTest
    @EnumSource(Debian.class)
    void systemdVerifiesEveryUnit(Debian debian) {
        NodeFiles node = NodeFiles.of(hostile(image(debian), true));
        NodeTree.write(node, tree);
        List<String> units = new ArrayList<>(List.of("nginx.service"));
        node.files().stream().map(NodeFile::path).filter(path -> path.matches("/etc/systemd/system/[^/@]+")).forEach(path -> units.add(path.substring(path.lastIndexOf('/') + 1)));

        accepted(SystemdJudge.of(debian).judge(tree, units));
    }

    @Test
    void shellsAskForTheVerySecrets() {
        Environment hostile = hostile(Image.DEBIAN_13, true);
        NodeTree.write(NodeFiles.of(hostile), tree);

        accepted(new ShellJudge().judge(tree));
        List<String> asked = Readers.bodiesOfAwsCalls(tree, "/usr/local/lib/seawall/certificates").stream().map(body -> read(body).path("SecretId").asText()).toList();

        assertThat(asked).hasSizeGreaterThan(10).isEqualTo(Secrets.of(hostile.edge()).files().stream().map(file -> file.secret().value()).toList());
    }

    @Test
    void aShellMakesACertificateForTheLongestHost() {
        Environment longest = Environment.of("dev", TextField.REGION, TextField.edge().nginx(
            TextField.edge().build().nginx().toBuilder().certificate(CertificateSource.selfSigned()).hosts(LONGEST_HOST).build()).build());
        NodeTree.write(NodeFiles.of(longest), tree);

        assertThat(Readers.namesInSelfSignedCertificate(tree)).contains("DNS:" + LONGEST_HOST);
    }

    @Test
    void everySettingArrivesWhole() {
        List<String> values = accepted("kernel value").stream().distinct().limit(100).toList();
        Kernel.Builder kernel = Kernel.builder();
        for (int i = 0; i < values.size(); i++) {
            kernel.override("net.hostile.key" + i, values.get(i), "x".repeat(255));
        }
        String file = NodeFiles.of(Environment.of("dev", TextField.REGION, TextField.edge().kernel(kernel.build()).build())).expect("/etc/sysctl.d/90-seawall.conf").content();
        Map<String, String> read = new TreeMap<>();
        file.lines().filter(line -> !line.startsWith("#") && line.contains(" = ")).forEach(line -> read.put(line.substring(0, line.indexOf(" = ")), line.substring(line.indexOf(" = ") + 3)));

        assertThat(values).anyMatch(value -> value.length() > 120);
        for (int i = 0; i < values.size(); i++) {
            assertThat(read).containsEntry("net.hostile.key" + i, values.get(i));
        }
    }

    @Test
    void yamlReadersFindEveryFile() {
        for (boolean worst : List.of(true, false)) {
            NodeFiles node = NodeFiles.of(hostile(Image.DEBIAN_13, worst));
            Map<String, String> files = node.files().stream().collect(Collectors.toMap(NodeFile::path, NodeFile::content, (one, other) -> one, TreeMap::new));

            assertThat(Readers.filesInUserData(node.userData().gzip())).isEqualTo(files);
        }
    }

    @Test
    void cfnLintAndTerraformTakeTheDocuments() throws IOException {
        Map<String, Environment> all = new LinkedHashMap<>();
        all.put("longest", hostile(Image.DEBIAN_13, true));
        all.put("harmless", hostile(Image.DEBIAN_13, false));
        all.put("inputs", inputs());
        List<Path> templates = new ArrayList<>();
        List<Path> trees = new ArrayList<>();
        for (Map.Entry<String, Environment> entry : all.entrySet()) {
            Documents documents = Documents.of(entry.getValue());
            Path folder = Files.createDirectories(tree.resolve(entry.getKey()));
            Files.writeString(folder.resolve("main.tf.json"), documents.terraform());
            templates.add(Files.writeString(folder.resolve(entry.getKey() + ".json"), documents.cloudFormation()));
            trees.add(folder);
        }

        List<CfnLintJudge.Complaint> complaints = new ArrayList<>(CfnLintJudge.inRegions(TextField.REGION).judge(templates));
        complaints.removeIf(complaint -> complaint.rule().equals("W3010"));
        assertThat(complaints).isEmpty();
        assertThat(new TerraformJudge().judge(trees)).allSatisfy((folder, verdict) -> assertThat(verdict.accepted()).as(folder.getFileName() + ": " + verdict.output()).isTrue());
    }

    /** Many hostile texts in one edge, or as many harmless ones. */
    private static Environment hostile(Image image, boolean worst) {
        List<String> paths = worst ? accepted("exact path") : numbered("/p");
        List<String> prefixes = worst ? accepted("prefix path") : numbered("/q");
        List<String> headers = worst ? accepted("header value") : numbered("v");
        List<String> secrets = worst ? accepted("server's authorities") : numbered("s");
        List<String> hosts = worst ? accepted("host") : numbered("h");
        List<String> values = worst ? accepted("tag value") : numbered("t");
        List<String> keys = worst ? accepted("tag key") : numbered("k");
        List<String> reasons = worst ? accepted("kernel reason") : numbered("r");
        List<String> upstreams = worst ? List.of("edge", "tls", "connections", "route1", "unix", "localhost", "default", "http", "on", LONGEST_NAME) : numbered("u");
        Edge.Builder edge = Edge.named(worst ? LONGEST_NAME : "harmless").description(worst ? "\ud83d\ude00${\"".repeat(36) : "x").network(network())
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE).image(image).between(3, 6)).listener(Listener.https(443))
            .listener(Listener.https(8443).clientCertificates(ClientCertificates.signedBy(secrets.get(0)))).listener(Listener.redirect(80, 443))
            .watch(Watch.builder().topic(Input.topic(worst ? LONGEST_INPUT : "topic")).build());
        Kernel.Builder kernel = Kernel.builder();
        Boot.Builder boot = Boot.builder();
        for (int i = 0; i < 10; i++) {
            kernel.override("net.hostile.key" + i, worst ? "9".repeat(250 + i % 6) : "1", reasons.get(i));
            boot.minimumVersion(worst ? "a" + "+.-b".repeat(10) + i : "p" + i + "x", worst ? "1:0~rc.1+b-" + i : "1");
            edge.tag("k" + i + keys.get(i), values.get(i));
            edge.upstream(Upstream.named(upstreams.get(i)).server("10.20.96." + i + ":8443").server(worst && i == 0 ? LONGEST_HOST + ":65535" : "harmless.internal:65535")
                .tls(UpstreamTls.verified(worst ? LONGEST_HOST : "x.internal").signedBy(secrets.get(i)).clientCertificate(secrets.get(i + 1))));
        }
        for (int i = 0; i < 30; i++) {
            edge.route(Route.exact(paths.get(i)).to(upstreams.get(i % 10)).header("X-A", headers.get(i)).limit(RateLimit.perClient(RequestRate.perSecond(10)).burst(5)));
            edge.route(Route.prefix(prefixes.get(i)).to(upstreams.get(i % 10)).cacheFor(Duration.ofSeconds(5)));
        }
        List<String> served = new ArrayList<>(hosts.stream().filter(host -> !host.equals(LONGEST_HOST)).limit(40).toList());
        served.add(worst ? LONGEST_HOST : "last.example");
        Edge without = edge.kernel(kernel.build()).boot(boot.build()).build();
        return Environment.of(worst ? LONGEST_NAME : "prod", TextField.REGION,
            without.toBuilder().nginx(without.nginx().toBuilder().hosts(served.toArray(String[]::new)).certificate(CertificateSource.secret(secrets.get(2))).build()).build());
    }

    /** Names of inputs that a language could keep for itself. */
    private static Environment inputs() {
        List<String> names = List.of("source", "version", "providers", "count", "for-each", "lifecycle", "depends-on", "locals", "image-parameter", "a-1", "b2", "if", "null");
        List<String> taken = new ArrayList<>();
        for (String name : names) {
            if (!TextField.all().get("topic input").accepted(List.of(name)).isEmpty()) {
                taken.add(name);
            }
        }
        var network = Network.existing(Input.vpc(taken.get(0)), Cidr.parse("172.20.0.0/16"));
        for (int i = 0; i + 2 < taken.size() && i < 8; i += 2) {
            network = network.zone(TextField.REGION + (char) ('a' + i / 2), Input.subnet(taken.get(i + 1)), Cidr.parse("172.20.0." + 32 * i / 2 + "/27"), Input.subnet(taken.get(i + 2)));
        }
        return Environment.of("prod", TextField.REGION, Edge.named("in").network(network).listener(Listener.https(443)).fleet(Fleet.of(InstanceType.C6ID_XLARGE).between(1, 2))
            .balancer(Balancer.builder().build()).upstream(Upstream.named("app").server("10.0.3.10:8080")).route(Route.prefix("/").to("app")).build());
    }

    private static List<String> accepted(String field) {
        return ACCEPTED.computeIfAbsent(field, HostileNodesAreLegalTest::worst);
    }

    private static List<String> worst(String field) {
        TextField of = TextField.all().get(field);
        List<String> texts = new ArrayList<>(of.accepted(Corpus.texts(GENERATED, of.harmless())).stream().filter(text -> !text.isBlank()).distinct().toList());
        // the longest first: that is where programs give up
        texts.sort((one, other) -> Integer.compare(other.length(), one.length()));
        List<String> spread = new ArrayList<>(texts.subList(0, Math.min(20, texts.size())));
        for (int i = 20; i < texts.size(); i += Math.max(1, texts.size() / 100)) {
            spread.add(texts.get(i));
        }
        return spread;
    }

    private static List<String> numbered(String prefix) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            texts.add(prefix + (char) ('a' + i / 26) + (char) ('a' + i % 26));
        }
        return texts;
    }

    private static Network network() {
        return Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b", "eu-central-1c");
    }

    private static Image image(Debian debian) {
        return debian == Debian.TRIXIE ? Image.DEBIAN_13 : Image.DEBIAN_12;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    private static void accepted(Verdict verdict) {
        assertThat(verdict.accepted()).as(verdict.output()).isTrue();
    }
}
