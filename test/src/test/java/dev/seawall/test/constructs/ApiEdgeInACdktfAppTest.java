package dev.seawall.test.constructs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link UserOfCdktf}, read as the configuration that it wrote. */
@Tag("judge")
class ApiEdgeInACdktfAppTest {
    @TempDir
    static Path out;
    private static JsonNode written;

    @BeforeAll
    static void synthesize() {
        written = Written.by(UserOfCdktf.class, out).terraform("edges");
    }

    @Test
    void severalEdgesAndResourcesOfTheUsersStandInOneStack() {
        assertThat(written.at("/resource/aws_lb")).hasSize(2);
        assertThat(written.at("/resource/aws_lb/shop_load_balancer/load_balancer_type").asText()).isEqualTo("network");
        assertThat(written.at("/resource/aws_lb/orders_load_balancer/load_balancer_type").asText()).isEqualTo("network");
        assertThat(written.at("/resource/aws_sns_topic/alarms/name").asText()).isEqualTo("alarms");
    }

    @Test
    void providerAndBackendAreTheUsers() {
        assertThat(written.path("provider").toString()).isEqualTo("{\"aws\":{\"max_retries\":3,\"region\":\"eu-central-1\"}}");
        assertThat(written.at("/terraform/backend").toString()).isEqualTo("{\"local\":{\"path\":\"/tmp/mine.tfstate\"}}");
        assertThat(written.at("/terraform/required_providers/aws/version").asText()).isEqualTo(">= 5.100, < 7");
    }

    @Test
    void gettersAreExpressionsOfTheSameStack() {
        JsonNode alias = written.at("/resource/aws_route53_record/name/alias");

        assertThat(alias.path("name").asText()).isEqualTo("${aws_lb.shop_load_balancer.dns_name}");
        assertThat(alias.path("zone_id").asText()).isEqualTo("${aws_lb.shop_load_balancer.zone_id}");
        assertThat(written.at("/output/subnets/value").asText()).isEqualTo("${aws_subnet.shop_balancer_subnet_a.id} ${var.public_b} ${aws_subnet.shop_node_subnet_c.id}");
        assertThat(written.at("/output/groups/value").asText()).isEqualTo("${aws_autoscaling_group.shop_nodes.name} ${aws_autoscaling_group.orders_nodes.name}");
    }

    @Test
    void inputsAreValuesOfOtherResourcesAndTheRestVariables() {
        assertThat(written.at("/resource/aws_security_group/orders_node_security_group/vpc_id").asText()).isEqualTo("${aws_vpc.shop_vpc.id}");
        assertThat(written.at("/resource/aws_lb/orders_load_balancer/subnets").toString()).isEqualTo("[\"${aws_subnet.shop_balancer_subnet_a.id}\",\"${var.public_b}\"]");
        assertThat(written.at("/resource/aws_autoscaling_group/orders_nodes/vpc_zone_identifier").toString()).isEqualTo("[\"${aws_sns_topic.alarms.arn}\",\"${var.private_b}\"]");
        assertThat(written.path("variable").has("public_a")).isFalse();
        assertThat(written.path("variable").has("public_b")).isTrue();
    }
}
