package dev.seawall.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seawall.cloudformation.CloudFormation;
import dev.seawall.terraform.Terraform;
import dev.seawall.model.Edge;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.units.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What both documents say about one plan that holds every kind of resource. */
class DocumentsTest {
    private static final Set<String> TEMPLATE_UNTAGGED = Set.of("AWS::Route53::RecordSet", "AWS::EC2::Route", "AWS::EC2::SubnetRouteTableAssociation", "AWS::EC2::VPCGatewayAttachment", "AWS::EC2::SecurityGroupIngress",
        "AWS::EC2::SecurityGroupEgress", "AWS::ElasticLoadBalancingV2::Listener", "AWS::IAM::InstanceProfile", "AWS::AutoScaling::ScalingPolicy", "AWS::S3::BucketPolicy");
    private static final Set<String> CONFIGURATION_UNTAGGED = Set.of("aws_route53_record", "aws_route", "aws_route_table_association", "aws_iam_role_policy", "aws_autoscaling_lifecycle_hook", "aws_autoscaling_policy", "aws_s3_bucket_policy",
        "aws_s3_bucket_lifecycle_configuration", "aws_s3_bucket_ownership_controls", "aws_s3_bucket_public_access_block", "aws_s3_bucket_server_side_encryption_configuration",
        "aws_s3_bucket_versioning");

    private static final Rendered RENDERED = Rendered.of(Rendered.everyKind());

    @Test
    void everyKindOfResourceIsPrintedByBothBackEnds() {
        Set<String> names = RENDERED.addresses().stream().map(address -> address.substring(address.indexOf('.') + 1)).collect(Collectors.toSet());
        List<Class<?>> kinds = Stream.of(AwsResource.class.getPermittedSubclasses()).flatMap(layer -> Stream.<Class<?>>of(layer.getPermittedSubclasses())).toList();

        assertThat(kinds).hasSize(25).allSatisfy(kind -> assertThat(RENDERED.plan().resources()).hasAtLeastOneElementOfType(kind));
        assertThat(RENDERED.plan().resources()).allSatisfy(resource -> {
            assertThat(RENDERED.template().has(resource.id().camelCase())).as(resource.id().camelCase()).isTrue();
            assertThat(names).contains(resource.id().snakeCase());
        });
    }

    @Test
    void idsAreUniqueInBothForms() {
        assertThat(RENDERED.plan().resources()).extracting(resource -> resource.id().camelCase()).doesNotHaveDuplicates();
        assertThat(RENDERED.plan().resources()).extracting(resource -> resource.id().snakeCase()).doesNotHaveDuplicates();
    }

    @Test
    void everythingTaggableHasTheUsersTagsInTheTemplate() {
        assertThat(RENDERED.template()).hasSizeGreaterThan(50).filteredOn(resource -> !TEMPLATE_UNTAGGED.contains(resource.path("Type").asText()))
            .allSatisfy(resource -> assertThat(resource.path("Properties").toString()).as(resource.path("Type").asText()).containsPattern("\"Key\":\"team\",[^}]*\"Value\":\"maps\""));
    }

    @Test
    void everythingTaggableHasTheUsersTagsInTheConfiguration() {
        assertThat(RENDERED.addresses()).hasSizeGreaterThan(50).filteredOn(address -> !CONFIGURATION_UNTAGGED.contains(address.substring(0, address.indexOf('.'))))
            .allSatisfy(address -> assertThat(RENDERED.at(address).toString()).containsPattern("\"team\":\"maps\"|\"key\":\"team\",[^}]*\"value\":\"maps\""));
    }

    @Test
    void instancesVolumesAndInterfacesAreTaggedAtLaunch() {
        JsonNode template = RENDERED.properties("ShopLaunchTemplate").at("/LaunchTemplateData/TagSpecifications");
        JsonNode configuration = RENDERED.arguments("aws_launch_template", "shop_launch_template").path("tag_specifications");

        assertThat(template).extracting(kind -> kind.path("ResourceType").asText()).containsExactly("instance", "volume", "network-interface");
        assertThat(configuration).extracting(kind -> kind.path("resource_type").asText() + " " + kind.at("/tags/team").asText())
            .containsExactly("instance maps", "volume maps", "network-interface maps");
    }

    @Test
    void scalingAloneDecidesHowManyNodesThereAre() {
        JsonNode template = RENDERED.properties("ShopNodes");
        JsonNode configuration = RENDERED.arguments("aws_autoscaling_group", "shop_nodes");

        assertThat(List.of(template.path("MinSize").asText(), template.path("MaxSize").asText())).containsExactly("3", "6");
        assertThat(List.of(configuration.path("min_size").asText(), configuration.path("max_size").asText())).containsExactly("3", "6");
        assertThat(template.has("DesiredCapacity")).isFalse();
        assertThat(configuration.has("desired_capacity")).isFalse();
    }

    @Test
    void appendingAZoneChangesWhatNamesAllZonesAndNothingElse() {
        Rendered three = Rendered.of(Rendered.everyKind("eu-central-1a", "eu-central-1b", "eu-central-1c"));
        Set<String> changed = new TreeSet<>();
        RENDERED.template().fieldNames().forEachRemaining(id -> {
            if (!RENDERED.template().path(id).equals(three.template().path(id))) {
                changed.add(id);
            }
        });
        RENDERED.addresses().stream().filter(address -> !RENDERED.at(address).equals(three.at(address))).forEach(changed::add);

        assertThat(ids(three)).containsAll(ids(RENDERED));
        assertThat(changed).containsExactly("ShopLaunchTemplate", "ShopLoadBalancer", "ShopNodes", "ShopStorageEndpoint", "aws_autoscaling_group.shop_nodes",
            "aws_launch_template.shop_launch_template", "aws_lb.shop_load_balancer", "aws_vpc_endpoint.shop_storage_endpoint");
    }

    @Test
    void removingAListenerMovesNoOther() {
        Edge edge = Rendered.everyKind().build();
        Balancer.Builder fewer = Balancer.builder();
        edge.balancer().listeners().stream().filter(listener -> listener.port().number() != 80).forEach(fewer::listener);
        edge.balancer().hostedZone().ifPresent(fewer::hostedZone);
        List<String> gone = new ArrayList<>(ids(RENDERED));
        gone.removeAll(ids(Rendered.of(edge.toBuilder().balancer(fewer.build()))));

        assertThat(gone).containsExactly("ShopBalancerToNodeTcp80", "ShopClientsAnyTcp80", "ShopListener80", "ShopNodeFromBalancerTcp80", "ShopTargetGroup80");
    }

    @Test
    void aTextArrivesAsItIs() {
        Rendered rendered = Rendered.of(Rendered.everyKind().description("a ${var.x} %{ if y } ${AWS::Region} \"b\""));

        String arrived = "\"a ${var.x} %{ if y } ${AWS::Region} \\\"b\\\"";
        assertThat(CloudFormation.render(rendered.plan()).text()).contains("\"Description\": " + arrived + "\"", arrived + ": DNS name of the balancer\"");
        assertThat(Terraform.render(rendered.plan()).text()).contains(arrived + ": DNS name of the balancer\"");
    }

    @Test
    void onlyArnsAreSubstitutedAndNothingIsResolved() {
        assertThat(RENDERED.template().findValuesAsText("Fn::Sub")).isNotEmpty().allMatch(it -> it.startsWith("arn:${AWS::Partition}:") || it.startsWith("${ShopBalancerLogs.Arn}/"));
        assertThat(RENDERED.template().toString()).doesNotContain("{{resolve:");
    }

    @Test
    void connectionsOfUnhealthyNodesDrainOverTcp() {
        assertThat(Rendered.attributes(RENDERED.properties("ShopTargetGroup443"))).contains("deregistration_delay.connection_termination.enabled=false",
            "target_health_state.unhealthy.connection_termination.enabled=false", "target_health_state.unhealthy.draining_interval_seconds=60", "preserve_client_ip.enabled=true");
        assertThat(RENDERED.arguments("aws_lb_target_group", "shop_target_group_443").path("target_health_state").toString())
            .isEqualTo("{\"enable_unhealthy_connection_termination\":false,\"unhealthy_draining_interval\":60}");
        assertThat(RENDERED.arguments("aws_lb_target_group", "shop_target_group_443").path("connection_termination").asBoolean(true)).isFalse();
    }

    @Test
    void connectionsOfUnhealthyNodesAreCutBesideHttp3() {
        assertThat(RENDERED.properties("ShopTargetGroup4443").path("Protocol").asText()).isEqualTo("TCP_UDP");
        assertThat(Rendered.attributes(RENDERED.properties("ShopTargetGroup4443"))).contains("deregistration_delay.connection_termination.enabled=true")
            .noneMatch(line -> line.startsWith("target_health_state."));
        assertThat(RENDERED.arguments("aws_lb_target_group", "shop_target_group_4443").path("connection_termination").asBoolean()).isTrue();
        assertThat(RENDERED.arguments("aws_lb_target_group", "shop_target_group_4443").has("target_health_state")).isFalse();
    }

    @Test
    void aTlsListenerHasACertificateAPolicyAndAlpn() {
        JsonNode template = RENDERED.properties("ShopListener8443");
        JsonNode configuration = RENDERED.arguments("aws_lb_listener", "shop_listener_8443");

        assertThat(List.of(template.path("Protocol").asText(), template.path("SslPolicy").asText(), template.at("/AlpnPolicy/0").asText(), template.at("/Certificates/0/CertificateArn/Ref").asText()))
            .containsExactly("TLS", "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09", "HTTP2Preferred", "Certificate");
        assertThat(List.of(configuration.path("protocol").asText(), configuration.path("ssl_policy").asText(), configuration.path("alpn_policy").asText(), configuration.path("certificate_arn").asText()))
            .containsExactly("TLS", "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09", "HTTP2Preferred", "${var.certificate}");
        assertThat(RENDERED.properties("ShopListener443").has("SslPolicy")).isFalse();
    }

    @Test
    void theBalancerOffersNoHttp2ThatTheNodeCannotSpeak() {
        Rendered older = Rendered.of(Rendered.everyKind().fleet(Fleet.of(InstanceType.C6ID_XLARGE).image(Image.DEBIAN_12)));

        assertThat(older.properties("ShopListener8443").at("/AlpnPolicy/0").asText()).isEqualTo("HTTP1Only");
    }

    @Test
    void theRoleReadsTheSecretsThatAreUsedAndNoOther() {
        String template = RENDERED.properties("ShopNodeRole").toString();
        String configuration = RENDERED.arguments("aws_iam_role_policy", "shop_node_role_secrets").path("policy").asText();

        assertThat(secrets(template)).containsExactly("shop/authorities-??????", "shop/tls-??????");
        assertThat(secrets(configuration)).containsExactly("shop/authorities-??????", "shop/tls-??????");
    }

    @Test
    void whatAllowsEverythingHasACondition() {
        List<PolicyDocument.Statement> statements = new ArrayList<>();
        RENDERED.all(FleetResource.Role.class).forEach(role -> role.policies().values().forEach(policy -> statements.addAll(policy.statements())));
        RENDERED.all(BalancerResource.LogBucketPolicy.class).forEach(bucket -> statements.addAll(bucket.policy().statements()));

        assertThat(statements).hasSizeGreaterThan(5).filteredOn(PolicyDocument.Statement::allow).allSatisfy(statement -> {
            assertThat(statement.actions()).as(statement.id()).noneMatch(action -> action.contains("*"));
            assertThat(!statement.resources().contains(Value.text("*")) || !statement.conditions().isEmpty()).as(statement.id()).isTrue();
        });
        assertThat(statements).filteredOn(statement -> statement.resources().contains(Value.text("*"))).extracting(PolicyDocument.Statement::id).containsExactly("SessionManager");
    }

    @Test
    void everybodyOfBothFamiliesIsTwoRules() {
        Rendered rendered = Rendered.of(Rendered.everyKind().balancer(Balancer.builder().allowedClients(List.of(Cidr.ANY_IPV4, Cidr.ANY_IPV6)).build()));

        assertThat(rendered.properties("ShopClientsAnyTcp443").path("CidrIp").asText()).isEqualTo("0.0.0.0/0");
        assertThat(rendered.properties("ShopClientsAny6Tcp443").path("CidrIpv6").asText()).isEqualTo("::/0");
    }

    private static List<String> ids(Rendered rendered) {
        return rendered.plan().resources().stream().map(resource -> resource.id().camelCase()).sorted().toList();
    }

    private static List<String> secrets(String policy) {
        return Stream.of(policy.split(":secret:", -1)).skip(1).map(rest -> rest.substring(0, rest.indexOf('"'))).toList();
    }
}
