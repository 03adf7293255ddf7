package dev.seawall.test.constructs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link UserOfCdk}, read as the templates that it wrote. */
@Tag("judge")
class ApiEdgeInACdkAppTest {
    @TempDir
    static Path out;
    private static Written written;

    @BeforeAll
    static void synthesize() {
        written = Written.by(UserOfCdk.class, out);
    }

    @Test
    void severalEdgesStandInOneStackUnderTheirOwnLogicalIds() {
        assertThat(written.resource("edges", "ShopLoadBalancer").path("Type").asText()).isEqualTo("AWS::ElasticLoadBalancingV2::LoadBalancer");
        assertThat(written.resource("edges", "TinyLoadBalancer").path("Type").asText()).isEqualTo("AWS::ElasticLoadBalancingV2::LoadBalancer");
        assertThat(written.resource("edges", "ShopNodes").path("Type").asText()).isEqualTo("AWS::AutoScaling::AutoScalingGroup");
        assertThat(written.resource("edges", "ShopLaunchTemplate").path("Type").asText()).isEqualTo("AWS::EC2::LaunchTemplate");
    }

    @Test
    void inputsAreValuesOfOtherConstructsAndNoParameters() {
        assertThat(written.resource("edges", "TinyNodes").at("/Properties/VPCZoneIdentifier/0/Ref").asText()).startsWith("NetworknodesSubnet1");
        assertThat(written.resource("edges", "TinyLoadBalancer").at("/Properties/Subnets/0/Ref").asText()).startsWith("NetworkbalancerSubnet1");
        assertThat(written.resource("edges", "TinyUnhealthyHostsAlarm").at("/Properties/AlarmActions/0/Ref").asText()).startsWith("Alarms");
        assertThat(written.resource("edges", "TinyAliasApiTinyExample").at("/Properties/HostedZoneId/Ref").asText()).startsWith("Names");
        assertThat(names(written.template("edges").path("Parameters"))).containsExactly("TinyImageLatestDebian13Amd64", "ShopImageLatestDebian13Amd64");
    }

    @Test
    void nodesMayReadASecretOfTheAppAndItsKey() {
        JsonNode statements = policyOf("TinyNodeRole").at("/Properties/PolicyDocument/Statement");

        assertThat(statements).extracting(statement -> statement.path("Action").toString()).contains("[\"secretsmanager:GetSecretValue\",\"secretsmanager:DescribeSecret\"]");
        assertThat(written.template("edges").path("Resources").findValues("KeyPolicy").toString()).contains("TinyNodeRole").contains("kms:Decrypt");
    }

    @Test
    void aTagOfTheAppReachesInstancesVolumesAndInterfaces() {
        JsonNode specifications = written.resource("edges", "ShopLaunchTemplate").at("/Properties/LaunchTemplateData/TagSpecifications");

        assertThat(specifications.findValuesAsText("ResourceType")).containsExactly("instance", "volume", "network-interface");
        specifications.forEach(one -> assertThat(one.path("Tags").findValuesAsText("Key")).contains("cost-centre", "Name", "seawall:edge"));
        assertThat(written.resource("edges", "ShopNodeSubnetA").at("/Properties/Tags").findValuesAsText("Key")).contains("cost-centre");
    }

    @Test
    void resourcesAreTypedForWhatTheModelDoesNotSay() {
        assertThat(written.resource("edges", "ShopNodes").at("/Properties/MaxInstanceLifetime").asInt()).isEqualTo(86_400);
    }

    @Test
    void viewsOfTheEdgeWorkInOtherStacks() {
        JsonNode outputs = written.template("users").path("Outputs");

        assertThat(outputs.at("/Name/Value/Fn::ImportValue").asText()).contains("ShopLoadBalancerDNSName");
        assertThat(outputs.at("/Subnet/Value/Fn::ImportValue").asText()).contains("ShopNodeSubnetC");
        assertThat(outputs.at("/InsideSubnet/Value/Fn::ImportValue").asText()).contains("NetworkbalancerSubnet1");
    }

    @Test
    void theNodesRoleAndSecurityGroupTakeGrantsAndRules() {
        JsonNode resources = written.template("edges").path("Resources");

        assertThat(policyOf("ShopNodeRole").at("/Properties/PolicyDocument/Statement/0/Action/0").asText()).isEqualTo("s3:GetObject*");
        assertThat(resources.toString()).contains("from edgesInsideNodeSecurityGroup").contains("\"FromPort\":9999");
        // both sides: nothing leaves a group that has no rule for it
        assertThat(resources).anySatisfy(resource -> {
            assertThat(resource.path("Type").asText()).isEqualTo("AWS::EC2::SecurityGroupEgress");
            assertThat(resource.at("/Properties/FromPort").asInt()).isEqualTo(9_999);
        });
    }

    @Test
    void metricsAreThoseThatTheAlarmsRead() {
        JsonNode users = written.template("users").path("Resources");

        assertThat(users.findValuesAsText("MetricName")).containsExactly("TCP_ELB_Reset_Count", "CPUUtilization");
        assertThat(written.template("elsewhere").path("Resources").findValuesAsText("Value")).contains("net/shop/50dc6c495c0c9188");
    }

    @Test
    void findingsStandInTheValidationReportSaveThoseThatAreAcknowledged() {
        JsonNode plugin = written.read(Path.of("validation-report.json")).path("pluginReports").get(0);

        assertThat(plugin.path("pluginName").asText()).isEqualTo("Seawall");
        assertThat(plugin.path("violations").findValuesAsText("ruleName")).contains("ImagePinned").doesNotContain("SeveralZones");
        assertThat(plugin.path("violations").findValuesAsText("severity")).containsOnly("info");
        assertThat(plugin.path("violations").findValuesAsText("constructPath")).containsOnly("edges/Inside");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** What CDK's grants made for a role. */
    private static JsonNode policyOf(String role) {
        List<JsonNode> found = new ArrayList<>();
        written.template("edges").path("Resources").forEach(resource -> {
            if (resource.path("Type").asText().equals("AWS::IAM::Policy") && resource.at("/Properties/Roles").toString().contains("\"" + role + "\"")) {
                found.add(resource);
            }
        });
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
