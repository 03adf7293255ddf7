package dev.seawall.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.check.RealisticEdges;
import dev.seawall.document.EdgeDocument;
import dev.seawall.document.RefusedDocument;
import dev.seawall.model.Environment;
import dev.seawall.stacks.Environments;
import dev.seawall.testing.Golden;
import dev.seawall.test.judge.JsonSchemaJudge;
import dev.seawall.test.options.OptionMethods;
import dev.seawall.test.options.OptionTable;
import dev.seawall.test.scenario.Scenarios;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/edge.schema.json} is what the tables of documents read, with what the Javadoc says of each option, and it judges as they do. */
class EdgeSchemaTest {
    private static final JsonSchemaJudge SCHEMA = JsonSchemaJudge.of("docs/edge.schema.json");
    private static final String SEED = EdgeDocument.json(Scenarios.seed(), false);
    /** Said in the edge, to which Java adds them as well. */
    private static final Set<String> IN_THE_EDGE = Set.of("Balancer.listener", "Nginx.upstream", "Nginx.route");

    static Stream<Environment> environments() {
        return Stream.of(Scenarios.all().values().stream(), RealisticEdges.all().values().stream(), Environments.all().stream(), OptionTable.environments()).flatMap(all -> all);
    }

    @Test
    void theCommittedSchemaIsWhatTheTablesRead() {
        Map<String, String> said = ModelOptions.read().stream().collect(Collectors.toMap(OptionsDoclet.Option::name, option -> option.documentation().replace("`", "").replaceAll("\\s+", " ").strip(), (one, overload) -> one));

        Golden.assertMatches(Path.of("../docs/edge.schema.json"), EdgeDocument.schema(option -> said.getOrDefault(option, "")));
    }

    @Test
    void everyOptionOfTheModelHasAKey() {
        Set<String> keys = new TreeSet<>(IN_THE_EDGE);
        EdgeDocument.schema(option -> {
            keys.add(option);
            return "";
        });

        assertThat(keys).containsAll(OptionMethods.names());
    }

    @Test
    void everyKeyIsAnOptionOrTheCallThatBegins() {
        Set<String> keys = new TreeSet<>();
        EdgeDocument.schema(option -> {
            keys.add(option);
            return "";
        });
        keys.removeAll(OptionMethods.names());

        assertThat(keys).containsExactlyInAnyOrder("ClientCertificates.signedBy", "CreatedNetwork.create", "Edge.named", "Environment.edge", "Environment.environment", "Environment.region",
            "ExistingNetwork.existing", "HostFirewall.recent", "HostFirewall.withoutBans", "Image.published", "Listener.BalancerTls.balancerTls", "Listener.Https.https", "RateLimit.perClient",
            "Route.exact", "Route.prefix", "Route.to", "Upstream.named", "UpstreamTls.verified");
    }

    @Test
    void theSchemaItselfIsLegal() {
        assertThat(SCHEMA.errorsOfTheSchema()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("environments")
    void whatIsExportedIsAsDescribed(Environment environment) {
        assertThat(SCHEMA.errors(EdgeDocument.json(environment, false))).isEmpty();
        assertThat(SCHEMA.errors(EdgeDocument.json(environment, true))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"region\" : \"eu-central-1\",        | ",
        "\"named\" : \"shop\"                  | \"named\" : 4711",
        "\"named\" : \"shop\"                  | \"name\" : \"shop\"",
        "\"https\" : 443                       | \"https\" : \"443\"",
        "\"https\" : 443                       | \"http\" : 443",
        "\"https\" : 443                       | \"https\" : 443, \"redirect\" : {\"port\" : 80, \"toPort\" : 443}",
        "\"https\" : 443                       | \"https\" : 443, \"withHttp3\" : false",
        "\"perClient\" : \"500r/s\"            | \"perClient\" : \"500\"",
        "\"perClient\" : \"500r/s\"            | \"perClient\" : \"0500r/s\"",
        "\"to\" : \"backend\"                  | \"to\" : \"backend\", \"grpc\" : true, \"webSocket\" : true",
        "\"tlsProfile\" : \"AES256_ONLY\"      | \"tlsProfile\" : \"AES128_ONLY\"",
        "\"burst\" : 100                       | \"burst\" : 1.5",
    })
    void whatIsRefusedIsNotAsDescribed(String sound, String broken) {
        assertThat(SEED).contains(sound);
        String document = SEED.replaceFirst(Pattern.quote(sound), broken == null ? "" : broken.replace("\\", "\\\\"));

        assertThat(SCHEMA.errors(document)).isNotEmpty();
        assertThat(refuses(document)).isTrue();
    }

    private static boolean refuses(String document) {
        try {
            EdgeDocument.read("x.json", document.getBytes(StandardCharsets.UTF_8));
            return false;
        } catch (RefusedDocument refused) {
            return true;
        }
    }
}
