package dev.seawall.test.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Tag;
import dev.seawall.model.TerraformBackend;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.kernel.SysctlKey;
import dev.seawall.model.kernel.SysctlValue;
import dev.seawall.model.network.Region;
import dev.seawall.model.network.Zone;
import dev.seawall.model.nginx.ResponseHeader;
import dev.seawall.model.nginx.Route;
import dev.seawall.node.NodeFile;
import dev.seawall.test.scenario.Documents;
import dev.seawall.test.scenario.Scenarios;
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
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field that takes text, against the corpus: a refusal that says why, or the identical text at the other end and nothing else changed. */
class HostileTextIsRefusedOrArrivesTest {
    private static final int GENERATED = 5_000;
    private static final JsonMapper JSON = new JsonMapper();
    /** Every way in which text enters the model, and what the model then holds. */
    private static final Map<String, Function<String, String>> FIELDS = new TreeMap<>();

    static {
        FIELDS.put("name", text -> Name.of(text).value());
        FIELDS.put("text", text -> Text.of(text).value());
        FIELDS.put("host", text -> HostName.of(text).value());
        FIELDS.put("address", text -> IpAddress.parse(text).toString());
        FIELDS.put("cidr", text -> Cidr.parse(text).toString());
        FIELDS.put("endpoint", text -> Endpoint.parse(text).toString());
        FIELDS.put("path", text -> UrlPath.of(text).value());
        FIELDS.put("header name", text -> HeaderName.of(text).value());
        FIELDS.put("header value", text -> ResponseHeader.of("X-A", text).value().value());
        FIELDS.put("secret", text -> SecretName.of(text).value());
        FIELDS.put("tag key", text -> Tag.of(text, "x").key());
        FIELDS.put("tag value", text -> Tag.of("x", text).value());
        FIELDS.put("kernel key", text -> SysctlKey.of(text).name());
        FIELDS.put("kernel value", text -> SysctlValue.of(text).value());
        FIELDS.put("region", text -> Region.of(text).name());
        FIELDS.put("zone", text -> Zone.of(text).name());
        FIELDS.put("instance type", text -> InstanceType.of(text).name());
        FIELDS.put("image serial", text -> ((Image.Source.Published) Image.DEBIAN_13.serial(text).source()).serial().orElseThrow());
        FIELDS.put("package", text -> Boot.builder().minimumVersion(text, "1").build().packages().get(0).name());
        FIELDS.put("version", text -> Boot.builder().minimumVersion("nginx", text).build().packages().get(0).floor().orElseThrow());
        FIELDS.put("bucket", text -> ((TerraformBackend.S3) TerraformBackend.s3(text, "a", Region.of("eu-west-1"))).bucket());
        FIELDS.put("state key", text -> ((TerraformBackend.S3) TerraformBackend.s3("bucket", text, Region.of("eu-west-1"))).key());
        FIELDS.put("organization", text -> ((TerraformBackend.Cloud) TerraformBackend.cloud(text, "a")).organization());
        FIELDS.put("workspace", text -> ((TerraformBackend.Cloud) TerraformBackend.cloud("a", text)).workspace());
    }

    static Stream<String> fields() {
        return FIELDS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void isRefusedWithAReasonOrHeldUnchanged(String field) {
        int refusals = 0;
        for (String text : Corpus.texts(GENERATED)) {
            try {
                assertThat(FIELDS.get(field).apply(text)).as(RefusedValue.shown(text)).isEqualTo(text);
            } catch (RefusedValue refused) {
                refusals++;
                assertThat(refused.getMessage().chars().allMatch(c -> c >= 0x20 && c < 0x7f)).as(RefusedValue.shown(text)).isTrue();
            }
        }

        assertThat(refusals).isPositive();
    }

    @Test
    void bothDocumentsHoldTheTextAndAreOtherwiseThoseOfItsHarmlessTwin() throws IOException {
        Environment seed = Scenarios.seed();
        JsonNode twin = JSON.readTree(render(seed, "harmless").cloudFormation());
        JsonNode twinTerraform = JSON.readTree(render(seed, "harmless").terraform());
        List<String> texts = accepted(text -> Text.of(text));
        assertThat(texts).hasSizeGreaterThan(500);

        for (String text : texts.subList(0, 150)) {
            Documents documents = render(seed, text);
            JsonNode template = JSON.readTree(documents.cloudFormation());
            assertThat(differences(twin, template, "harmless", text)).as(RefusedValue.shown(text)).isEmpty();
            JsonNode configuration = JSON.readTree(documents.terraform());
            String escaped = text.replace("${", "$${").replace("%{", "%%{");
            assertThat(differences(twinTerraform, configuration, "harmless", escaped)).as(RefusedValue.shown(text)).isEmpty();
        }
    }

    @Test
    void nodeFilesHaveTheLinesOfTheirHarmlessTwin() {
        Environment seed = Scenarios.seed();
        List<String> reasons = accepted(text -> Text.of(text));
        List<String> headers = accepted(text -> ResponseHeader.of("X-A", text));
        assertThat(headers).hasSizeGreaterThan(200);
        Map<String, Long> twin = lines(seed, "harmless", "harmless");

        for (int i = 0; i < 150; i++) {
            String reason = reasons.get(i % reasons.size());
            String header = headers.get(i % headers.size());
            assertThat(lines(seed, reason, header)).as(RefusedValue.shown(reason + " | " + header)).isEqualTo(twin);
        }
    }

    private static Map<String, Long> lines(Environment seed, String reason, String header) {
        Edge edge = seed.edge().toBuilder().kernel(Kernel.builder().override("net.ipv4.tcp_fin_timeout", "15", reason).build())
            .route(Route.exact("/hostile").to("backend").header("X-A", header)).build();
        Map<String, Long> lines = new TreeMap<>();
        for (NodeFile file : Documents.of(Environment.of("prod", "eu-central-1", edge)).node().files()) {
            lines.put(file.path(), file.content().lines().count());
        }
        return lines;
    }

    private static Documents render(Environment seed, String description) {
        return Documents.of(Environment.of("prod", "eu-central-1", seed.edge().toBuilder().description(description).build()));
    }

    /** Paths at which two trees differ otherwise than by {@code one} standing for {@code other}. */
    private static List<String> differences(JsonNode twin, JsonNode tree, String one, String other) {
        List<String> differences = new ArrayList<>();
        compare("", twin, tree, one, other, differences);
        return differences;
    }

    private static void compare(String path, JsonNode twin, JsonNode tree, String one, String other, List<String> differences) {
        if (twin.isObject() && tree.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            twin.fieldNames().forEachRemaining(names::add);
            tree.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "/" + name, twin.path(name), tree.path(name), one, other, differences));
        } else if (twin.isArray() && tree.isArray() && twin.size() == tree.size()) {
            for (int i = 0; i < twin.size(); i++) {
                compare(path + "/" + i, twin.get(i), tree.get(i), one, other, differences);
            }
        } else if (twin.isTextual() && twin.asText().equals(one) ? !tree.asText().equals(other) || !tree.isTextual() : !twin.equals(tree)) {
            differences.add(path);
        }
    }

    private static List<String> accepted(Function<String, Object> field) {
        List<String> accepted = new ArrayList<>();
        for (String text : Corpus.texts(GENERATED)) {
            try {
                field.apply(text);
                accepted.add(text);
            } catch (RefusedValue refused) {
                assertThat(refused).hasMessageContaining(";");
            }
        }
        return accepted;
    }
}
