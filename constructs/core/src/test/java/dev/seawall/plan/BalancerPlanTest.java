package dev.seawall.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.balancer.Scheme;
import dev.seawall.model.firewall.HostFirewall;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The balancer, its listeners and its log. */
class BalancerPlanTest {
    private static final Rendered RENDERED = Rendered.of(Rendered.everyKind());

    @Test
    void everyAttributeOfTheBalancerIsSaid() {
        assertThat(RENDERED.properties("ShopLoadBalancer").path("LoadBalancerAttributes")).extracting(attribute -> attribute.path("Key").asText()).containsExactly("deletion_protection.enabled",
            "load_balancing.cross_zone.enabled", "dns_record.client_routing_policy", "zonal_shift.config.enabled", "access_logs.s3.enabled", "access_logs.s3.bucket", "access_logs.s3.prefix");
    }

    @Test
    void theBalancerIsToldOfTheBucketOnceItMayWriteThere() {
        assertThat(RENDERED.template().at("/ShopLoadBalancer/DependsOn")).extracting(JsonNode::asText).containsExactly("ShopBalancerLogsPolicy", "ShopPublicDefaultRoute");
        assertThat(RENDERED.arguments("aws_lb", "shop_load_balancer").path("depends_on")).extracting(JsonNode::asText)
            .containsExactly("aws_route.shop_public_default_route", "aws_s3_bucket_policy.shop_balancer_logs_policy");
    }

    @Test
    void withoutTlsInTheBalancerThereIsNoBucket() {
        Rendered plain = Rendered.of(Rendered.everyKind("eu-central-1a").balancer(Balancer.builder().build()));
        Balancer.Builder passthrough = Balancer.builder().listener(Listener.https(443));
        Rendered without = Rendered.of(Rendered.everyKind().build().toBuilder().balancer(passthrough.build()));

        assertThat(plain.all(BalancerResource.LogBucket.class)).hasSize(1);
        assertThat(without.all(BalancerResource.LogBucket.class)).isEmpty();
        assertThat(without.template().at("/ShopLoadBalancer/DependsOn")).extracting(JsonNode::asText).containsExactly("ShopPublicDefaultRoute");
    }

    @Test
    void nobodyElseWritesTheBucket() {
        BalancerResource.LogBucketPolicy policy = RENDERED.all(BalancerResource.LogBucketPolicy.class).get(0);

        assertThat(policy.policy().statements()).filteredOn(PolicyDocument.Statement::allow).hasSize(2).allSatisfy(statement -> {
            assertThat(statement.principal()).contains(new PolicyDocument.Principal(Optional.of("delivery.logs.amazonaws.com")));
            assertThat(statement.conditions()).extracting(PolicyDocument.Condition::key).contains("aws:SourceAccount", "aws:SourceArn");
        });
    }

    @Test
    void aHeaderInsteadOfTheAddressIsSaidInEveryTargetGroup() {
        Balancer header = Balancer.builder().clientAddress(ClientAddress.PROXY_PROTOCOL_V2).scheme(Scheme.INTERNAL).listener(Listener.https(443)).build();
        Rendered rendered = Rendered.of(Rendered.everyKind().build().toBuilder().balancer(header).firewall(HostFirewall.withoutBans()));

        assertThat(Rendered.attributes(rendered.properties("ShopTargetGroup443"))).contains("proxy_protocol_v2.enabled=true", "preserve_client_ip.enabled=false");
        assertThat(rendered.arguments("aws_lb_target_group", "shop_target_group_443").path("preserve_client_ip").asText()).isEqualTo("false");
        assertThat(rendered.properties("ShopLoadBalancer").path("Scheme").asText()).isEqualTo("internal");
    }

    @Test
    void udpFlowsHaveNoIdleTimeoutToSet() {
        assertThat(RENDERED.properties("ShopListener4443").has("ListenerAttributes")).isFalse();
        assertThat(RENDERED.arguments("aws_lb_listener", "shop_listener_4443").has("tcp_idle_timeout_seconds")).isFalse();
        assertThat(RENDERED.arguments("aws_lb_listener", "shop_listener_443").path("tcp_idle_timeout_seconds").asInt()).isEqualTo(350);
    }
}
