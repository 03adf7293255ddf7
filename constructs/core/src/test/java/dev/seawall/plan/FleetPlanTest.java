package dev.seawall.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How nodes come, are replaced and go. */
class FleetPlanTest {
    private static final Rendered RENDERED = Rendered.of(Rendered.everyKind());
    private static final JsonNode TEMPLATE = RENDERED.template().path("ShopNodes");
    private static final JsonNode CONFIGURATION = RENDERED.arguments("aws_autoscaling_group", "shop_nodes");

    @Test
    void bothToolsReplaceANodeBeforeTheyRemoveOne() {
        JsonNode refresh = TEMPLATE.at("/UpdatePolicy/AutoScalingInstanceRefresh/Preferences");
        JsonNode same = CONFIGURATION.at("/instance_refresh/preferences");

        assertThat(List.of(refresh.path("MinHealthyPercentage").asInt(), refresh.path("MaxHealthyPercentage").asInt(), refresh.path("InstanceWarmup").asInt())).containsExactly(100, 110, 60);
        assertThat(List.of(same.path("min_healthy_percentage").asInt(), same.path("max_healthy_percentage").asInt(), same.path("instance_warmup").asInt())).containsExactly(100, 110, 60);
        assertThat(refresh.path("SkipMatching").asBoolean()).isEqualTo(same.path("skip_matching").asBoolean()).isTrue();
        assertThat(same.path("auto_rollback").asBoolean()).isTrue();
    }

    @Test
    void everyNodeMeetsItsHooksEvenTheFirst() {
        assertThat(TEMPLATE.at("/Properties/LifecycleHookSpecificationList")).extracting(hook -> hook.path("LifecycleHookName").asText() + " " + hook.path("HeartbeatTimeout").asText() + " "
            + hook.path("DefaultResult").asText()).containsExactly("boot 900 ABANDON", "drain 120 CONTINUE");
        assertThat(CONFIGURATION.path("initial_lifecycle_hook")).extracting(hook -> hook.path("name").asText() + " " + hook.path("heartbeat_timeout").asText() + " "
            + hook.path("default_result").asText()).containsExactly("boot 900 ABANDON", "drain 120 CONTINUE");
    }

    /** The provider makes another group, after it has destroyed the old one, when the first hooks change (tried with 5.100). */
    @Test
    void anotherTimeoutOfAHookChangesTheHookAndNotTheGroup() {
        assertThat(CONFIGURATION.at("/lifecycle/ignore_changes").toString()).isEqualTo("[\"initial_lifecycle_hook\"]");
        for (JsonNode first : CONFIGURATION.path("initial_lifecycle_hook")) {
            ObjectNode hook = (ObjectNode) RENDERED.arguments("aws_autoscaling_lifecycle_hook", "shop_nodes_" + first.path("name").asText()).deepCopy();

            assertThat(hook.remove("autoscaling_group_name").asText()).isEqualTo("${aws_autoscaling_group.shop_nodes.name}");
            assertThat(hook).isEqualTo(first);
        }
    }

    @Test
    void theGroupFollowsTheNewestLaunchTemplate() {
        assertThat(TEMPLATE.at("/Properties/LaunchTemplate/Version").toString()).isEqualTo("{\"Fn::GetAtt\":[\"ShopLaunchTemplate\",\"LatestVersionNumber\"]}");
        assertThat(CONFIGURATION.at("/launch_template/version").asText()).isEqualTo("${aws_launch_template.shop_launch_template.latest_version}");
    }

    @Test
    void severalTypesAreChosenInTheirOrder() {
        Rendered mixed = Rendered.of(Rendered.everyKind().fleet(Fleet.of(InstanceType.C6ID_XLARGE).instanceTypes(InstanceType.C6ID_XLARGE, InstanceType.C5D_XLARGE)));
        JsonNode policy = mixed.properties("ShopNodes").path("MixedInstancesPolicy");

        assertThat(policy.at("/LaunchTemplate/Overrides")).extracting(override -> override.path("InstanceType").asText()).containsExactly("c6id.xlarge", "c5d.xlarge");
        assertThat(policy.at("/InstancesDistribution/OnDemandAllocationStrategy").asText()).isEqualTo("prioritized");
        assertThat(mixed.properties("ShopNodes").has("LaunchTemplate")).isFalse();
        assertThat(mixed.arguments("aws_autoscaling_group", "shop_nodes").has("launch_template")).isFalse();
    }

    @Test
    void aFleetOfFixedSizeIsNotScaled() {
        Rendered fixed = Rendered.of(Rendered.everyKind().fleet(Fleet.of(InstanceType.C6ID_XLARGE).between(4, 4)));

        assertThat(fixed.all(FleetResource.ScalingPolicy.class)).isEmpty();
        assertThat(RENDERED.all(FleetResource.ScalingPolicy.class)).extracting(FleetResource.ScalingPolicy::metric).containsExactly("ASGAverageCPUUtilization", "ASGAverageNetworkOut");
    }

    @Test
    void aNodeFindsItsWaysOutWhenItBoots() {
        assertThat(TEMPLATE.path("DependsOn")).extracting(JsonNode::asText).contains("ShopNodeDefaultRouteA", "ShopNodeDefaultRouteB", "ShopOutHttps", "ShopOutHttp");
        assertThat(CONFIGURATION.path("depends_on")).extracting(JsonNode::asText).contains("aws_route.shop_node_default_route_a", "aws_vpc_security_group_egress_rule.shop_out_https");
    }

    @Test
    void aRoleHasItsPoliciesBeforeANodeHasTheRole() {
        assertThat(RENDERED.arguments("aws_iam_instance_profile", "shop_node_profile").path("depends_on")).extracting(JsonNode::asText).containsExactly(
            "aws_iam_role_policy.shop_node_role_lifecycle", "aws_iam_role_policy.shop_node_role_secrets", "aws_iam_role_policy.shop_node_role_session");
    }

    @Test
    void terraformWaitsForTheSlowestBootAndDrain() {
        Rendered slow = Rendered.of(Rendered.everyKind().balancer(Balancer.builder().deregistrationDelay(Duration.ofMinutes(30)).build())
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE).bootTimeout(Duration.ofMinutes(20)).drainTimeout(Duration.ofMinutes(10))));
        JsonNode group = slow.arguments("aws_autoscaling_group", "shop_nodes");

        assertThat(group.path("wait_for_capacity_timeout").asText()).isEqualTo("1800s");
        assertThat(group.at("/timeouts/delete").asText()).isEqualTo("3000s");
    }

    @Test
    void metadataAnswersTheInstanceAlone() {
        assertThat(RENDERED.properties("ShopLaunchTemplate").at("/LaunchTemplateData/MetadataOptions").toString()).isEqualTo("{\"HttpEndpoint\":\"enabled\",\"HttpProtocolIpv6\":\"disabled\","
            + "\"HttpPutResponseHopLimit\":1,\"HttpTokens\":\"required\",\"InstanceMetadataTags\":\"enabled\"}");
        assertThat(RENDERED.arguments("aws_launch_template", "shop_launch_template").path("metadata_options").toString()).isEqualTo("{\"http_endpoint\":\"enabled\","
            + "\"http_protocol_ipv6\":\"disabled\",\"http_put_response_hop_limit\":1,\"http_tokens\":\"required\",\"instance_metadata_tags\":\"enabled\"}");
    }

    @Test
    void theInterfaceRemembersFlowsLongerThanTheBalancer() {
        Rendered patient = Rendered.of(Rendered.everyKind().balancer(Balancer.builder().idleTimeout(Duration.ofSeconds(900)).build()));

        assertThat(patient.properties("ShopLaunchTemplate").at("/LaunchTemplateData/NetworkInterfaces/0/ConnectionTrackingSpecification/TcpEstablishedTimeout").asInt()).isEqualTo(950);
        assertThat(patient.properties("ShopListener443").at("/ListenerAttributes/0/Value").asText()).isEqualTo("900");
    }
}
