package dev.seawall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.seawall.check.Finding;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Cidr;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the front door refuses of what is only known once planned and spelled. */
class SeawallTest {
    /** Each listener takes a rule for each of 25 client blocks. */
    private static Environment listeners(int count) {
        Balancer.Builder balancer = Balancer.builder().allowedClients(IntStream.range(0, 25).mapToObj(i -> Cidr.parse("203.0." + i + ".0/24")).toList());
        for (int i = 0; i < count; i++) {
            balancer.listener(Listener.https(20_000 + i));
        }
        Edge edge = Edge.named("shop")
            .network(Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b"))
            .balancer(balancer.build())
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE).between(2, 6))
            .nginx(Nginx.builder().hosts("shop.example").build())
            .upstream(Upstream.named("app").server("10.20.200.10:8080"))
            .route(Route.prefix("/").to("app"))
            .build();
        return Environment.of("prod", "eu-central-1", edge);
    }

    @Test
    void aPlanBeyondAQuotaIsWarnedOfAndWritten() {
        Environment environment = listeners(12);

        Synthesis synthesis = Seawall.synthesize(environment);

        assertThat(rules(synthesis.report().findings())).contains("SecurityGroupRulesWithinQuota", "TemplateFits");
        assertThat(synthesis.report()).isEqualTo(Seawall.check(environment));
        assertThat(synthesis.cloudFormation()).isEqualTo(Seawall.cloudFormation(environment));
    }

    @Test
    void aTemplateThatCloudFormationNeverTakesIsNotWritten() {
        Environment environment = listeners(15);

        UnsoundEnvironment refused = catchThrowableOfType(UnsoundEnvironment.class, () -> Seawall.synthesize(environment));

        assertThat(rules(refused.report().findings())).startsWith("TemplateResourcesWithinQuota").contains("SecurityGroupRulesWithinQuota", "TemplateFits");
        assertThat(refused.report()).isEqualTo(Seawall.check(environment));
        assertThatThrownBy(() -> Seawall.cloudFormation(environment)).isInstanceOf(UnsoundEnvironment.class);
    }

    @Test
    void whoAsksForTerraformAloneIsNotHeldToCloudFormationsQuotas() {
        assertThat(Seawall.terraform(listeners(15))).contains("\"aws_lb_listener\"");
    }

    @Test
    void aPlanThatAwsNeverTakesIsNotSpelledForTerraformEither() {
        Environment environment = listeners(40);

        assertThatThrownBy(() -> Seawall.terraform(environment)).isInstanceOf(UnsoundEnvironment.class).hasMessageContaining("ERROR SecurityGroupRulesWithinQuota");
        assertThat(Seawall.node(environment).files()).isNotEmpty();
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }
}
