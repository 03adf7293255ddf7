package dev.seawall.test.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seawall.Seawall;
import dev.seawall.change.DocumentChanges;
import dev.seawall.change.Effect;
import dev.seawall.deployed.DeployedDocument;
import dev.seawall.deployed.DeployedResource;
import dev.seawall.test.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AWS's own resource schemas, as cfn-lint brings them, say which properties cannot change in place; so does Seawall, of each property there is. */
@Tag("judge")
class ReplacementsFollowAwsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"AWS::EC2::VPC", "AWS::EC2::EIP", "AWS::ElasticLoadBalancingV2::LoadBalancer", "AWS::ElasticLoadBalancingV2::TargetGroup"})
    void everyPropertyThatAwsCannotChangeInPlaceIsToldAndNoOther(String type) throws IOException {
        JsonNode schema = schema(type);
        Set<String> fixed = new TreeSet<>();
        Stream.of("createOnlyProperties", "conditionalCreateOnlyProperties").forEach(kind -> schema.path(kind).forEach(path -> fixed.add(path.asText().replace("/properties/", ""))));
        Set<String> told = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(property -> {
            // what balancer and nodes must agree on is changed in place, and told too
            if (Seawall.outages(template(type, property, 1), template(type, property, 2)).findings().stream().anyMatch(finding -> finding.rule().endsWith("Lasts"))) {
                told.add(property);
            }
        });

        assertThat(fixed).isNotEmpty();
        assertThat(told).isEqualTo(fixed);
    }

    static Stream<String> types() {
        return Scenarios.all().values().stream().flatMap(environment -> DeployedDocument.read("template", Seawall.cloudFormation(environment)).resources().values().stream())
            .map(DeployedResource::type).distinct().sorted();
    }

    /** Of an Auto Scaling group the conditional ones roll its nodes: with an instance refresh as update policy no group is made beside it (CloudFormation, UpdatePolicy). */
    @ParameterizedTest
    @MethodSource("types")
    void ofEveryTypeOfAnEdgeWhatCannotChangeIsReplacedAndNothingElse(String type) throws IOException {
        JsonNode schema = schema(type);
        Set<String> fixed = new TreeSet<>();
        List<String> kinds = type.equals("AWS::AutoScaling::AutoScalingGroup") ? List.of("createOnlyProperties") : List.of("createOnlyProperties", "conditionalCreateOnlyProperties");
        kinds.forEach(kind -> schema.path(kind).forEach(path -> fixed.add(path.asText().replace("/properties/", "").replace('/', '.'))));
        Set<String> replaced = new TreeSet<>();
        Set<String> asked = new TreeSet<>(fixed);
        schema.path("properties").fieldNames().forEachRemaining(asked::add);
        for (String property : asked) {
            DocumentChanges.between(read(type, property, 1), read(type, property, 2), false).stream().filter(change -> change.effect() == Effect.REPLACED).forEach(change -> replaced.add(property));
        }

        assertThat(replaced).isEqualTo(fixed);
    }

    private static DeployedDocument read(String type, String property, int value) {
        int dot = property.indexOf('.');
        String text = template(type, property, value);
        return DeployedDocument.read("template", dot < 0 ? text
            : text.replace("{\"" + property + "\": " + value + "}", "{\"" + property.substring(0, dot) + "\": {\"" + property.substring(dot + 1) + "\": " + value + "}}"));
    }

    private static String template(String type, String property, int value) {
        return "{\"Resources\": {\"One\": {\"Type\": \"" + type + "\", \"Properties\": {\"" + property + "\": " + value + "}}}}";
    }

    private static JsonNode schema(String type) throws IOException {
        try (Stream<Path> versions = Files.list(Installed.where("python-packages").resolve("lib"))) {
            Path schemas = versions.filter(it -> it.getFileName().toString().startsWith("python3.")).findFirst().orElseThrow().resolve("site-packages/cfnlint/data/schemas");
            String file = JSON.readTree(schemas.resolve("providers/eu-central-1.json").toFile()).path(type).asText();
            return JSON.readTree(schemas.resolve("resources").resolve(file + ".json").toFile());
        }
    }
}
