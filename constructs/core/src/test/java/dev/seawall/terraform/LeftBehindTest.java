package dev.seawall.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.Seawall;
import dev.seawall.json.JsonTree;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Cidr;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is searched for after a killed apply. */
class LeftBehindTest {
    private static final Environment ENVIRONMENT = Environment.of("prod", "eu-central-1", Edge.named("shop")
        .network(Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b"))
        .listener(Listener.https(443))
        .fleet(Fleet.of(InstanceType.C6ID_XLARGE).between(2, 6))
        .nginx(Nginx.builder().hosts("shop.example").build())
        .upstream(Upstream.named("app").server("10.20.200.10:8080"))
        .route(Route.prefix("/").to("app"))
        .build());

    @Test
    void nothingIsImportedIntoAVpcThatIsMadeAnew() {
        assertThat(imports("{\"format_version\":\"1.0\"}")).isEmpty();
    }

    @Test
    void withinAVpcItsSubnetsGatewayAndEndpointAreSearchedFor() {
        assertThat(imports(state("aws_vpc.shop_vpc", "vpc-1"))).containsExactlyInAnyOrder("aws_flow_log.shop_flow_log", "aws_internet_gateway.shop_internet_gateway", "aws_subnet.shop_balancer_subnet_a",
            "aws_subnet.shop_balancer_subnet_b", "aws_subnet.shop_node_subnet_a", "aws_subnet.shop_node_subnet_b", "aws_vpc_endpoint.shop_storage_endpoint");
    }

    @Test
    void whatTheStateKnowsIsNotSearchedFor() {
        String state = state("aws_vpc.shop_vpc", "vpc-1", "aws_subnet.shop_node_subnet_a", "subnet-1");

        assertThat(imports(state)).contains("aws_subnet.shop_node_subnet_b").doesNotContain("aws_subnet.shop_node_subnet_a");
    }

    @Test
    void aRuleThatNamesAGroupIsSearchedForOnceBothAreKnown() {
        String one = state("aws_security_group.shop_node_security_group", "sg-1");
        String both = state("aws_security_group.shop_node_security_group", "sg-1", "aws_security_group.shop_balancer_security_group", "sg-2");

        assertThat(imports(one)).contains("aws_vpc_security_group_egress_rule.shop_out_https").doesNotContain("aws_vpc_security_group_ingress_rule.shop_node_from_balancer_tcp_8081");
        assertThat(imports(both)).contains("aws_vpc_security_group_ingress_rule.shop_node_from_balancer_tcp_8081");
    }

    @Test
    void anIdOfTheStateIsATextAndNeverAnExpression() {
        String text = Seawall.imports(ENVIRONMENT, state("aws_vpc.shop_vpc", "${file(\\\"/etc/shadow\\\")}")).orElseThrow();

        assertThat(text).contains("$${file(").doesNotContainPattern("(?<!\\$)\\$\\{file\\(");
    }

    private static String state(String... addressesAndIds) {
        StringBuilder resources = new StringBuilder();
        for (int i = 0; i < addressesAndIds.length; i += 2) {
            resources.append(i == 0 ? "" : ",").append("{\"address\":\"").append(addressesAndIds[i]).append("\",\"values\":{\"id\":\"").append(addressesAndIds[i + 1]).append("\"}}");
        }
        return "{\"format_version\":\"1.0\",\"values\":{\"root_module\":{\"resources\":[" + resources + "]}}}";
    }

    private static List<String> imports(String state) {
        Map<?, ?> document = (Map<?, ?>) JsonTree.read(Seawall.imports(ENVIRONMENT, state).orElseThrow()).orElseThrow();
        List<?> imports = document.containsKey("import") ? (List<?>) document.get("import") : List.of();
        return imports.stream().map(it -> (String) ((Map<?, ?>) it).get("to")).toList();
    }
}
