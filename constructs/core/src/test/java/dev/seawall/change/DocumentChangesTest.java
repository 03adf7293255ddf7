package dev.seawall.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.deployed.DeployedDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a deploy does to resources of which little is known but two documents. */
class DocumentChangesTest {
    private static final String VPC = "'Vpc': {'Type': 'AWS::EC2::VPC', 'Properties': {'CidrBlock': '10.0.0.0/16', 'EnableDnsSupport': true}}";
    private static final String SUBNET = "'Subnet': {'Type': 'AWS::EC2::Subnet', 'Properties': {'VpcId': {'Ref': 'Vpc'}, 'CidrBlock': '10.0.1.0/24'}}";
    private static final String NODES = "'Nodes': {'Type': 'AWS::AutoScaling::AutoScalingGroup', 'Properties': {'VPCZoneIdentifier': [{'Ref': 'Subnet'}],"
        + " 'LaunchTemplate': {'LaunchTemplateId': {'Ref': 'Launch'}, 'Version': {'Fn::GetAtt': ['Launch', 'LatestVersionNumber']}}}}";
    private static final String LAUNCH = "'Launch': {'Type': 'AWS::EC2::LaunchTemplate', 'Properties': {'LaunchTemplateData': {'InstanceType': 'c6id.xlarge'}, 'TagSpecifications': []}}";

    @Test
    void whatStandsInAReplacedVpcIsReplacedAndItsNodesRoll() {
        assertThat(told(template(VPC, SUBNET, LAUNCH, NODES), template(VPC.replace("10.0.0.0", "10.9.0.0"), SUBNET, LAUNCH, NODES))).containsExactly(
            "replaced Vpc [CidrBlock: 10.0.0.0/16 -> 10.9.0.0/16] ", "replaced Subnet [] Vpc is replaced", "rolled node by node Nodes [] Subnet is replaced");
    }

    @Test
    void anotherVersionOfALaunchTemplateRollsNodesAndItsOwnTagsDoNot() {
        assertThat(told(template(LAUNCH, NODES), template(LAUNCH.replace("c6id", "c8id"), NODES))).containsExactly(
            "rolled node by node Nodes [] Launch has another version", "updated in place Launch [LaunchTemplateData.InstanceType: c6id.xlarge -> c8id.xlarge] ");
        assertThat(told(template(LAUNCH, NODES), template(LAUNCH.replace("[]", "['tag']"), NODES))).containsExactly("updated in place Launch [TagSpecifications[]: none -> tag] ");
    }

    @Test
    void aTypeThatNoEdgeHasIsNotGuessed() {
        String queue = "'Queue': {'Type': 'AWS::SQS::Queue', 'Properties': {'FifoQueue': true}}";

        assertThat(told(template(queue), template(queue.replace("true", "false")))).containsExactly("changed, in place or by another Queue [FifoQueue: true -> false] ");
    }

    @Test
    void whatOnlyTheToolIsToldChangesNothingInAws() {
        assertThat(told(template(VPC), template(VPC.replace("'Type'", "'DependsOn': 'Gate', 'Type'")))).containsExactly("nothing in AWS Vpc [DependsOn: none -> Gate] ");
    }

    @Test
    void aResourceThatStaysOutsideOfItsStackIsLeft() {
        String kept = "'Logs': {'Type': 'AWS::Logs::LogGroup', 'DeletionPolicy': 'Retain'}";

        assertThat(told(template(VPC, kept), template(VPC))).containsExactly("left in AWS Logs [] its deletion policy keeps it");
        assertThat(told(template(VPC, kept.replace("Retain", "Delete")), template(VPC))).containsExactly("removed Logs [] ");
    }

    @Test
    void anIdOfAnotherTypeIsReplaced() {
        assertThat(told(template(VPC), template(VPC.replace("EC2::VPC", "EC2::Subnet")))).singleElement().asString().startsWith("replaced Vpc [").endsWith(" was AWS::EC2::VPC");
    }

    @Test
    void listsAreComparedByKeyByPlaceAndByWhatTheyHold() {
        String tags = "'Vpc': {'Type': 'AWS::EC2::VPC', 'Properties': {'Tags': [{'Key': 'a', 'Value': '1'}, {'Key': 'b', 'Value': '2'}], 'Zones': ['x', 'y']}}";

        assertThat(told(template(tags), template(tags.replace("'1'", "'3'").replace("['x', 'y']", "['x', 'z']")))).containsExactly("updated in place Vpc [Tags[a].Value: 1 -> 3, Zones[1]: y -> z] ");
        assertThat(told(template(tags), template(tags.replace("{'Key': 'a', 'Value': '1'}, {'Key': 'b', 'Value': '2'}", "{'Key': 'b', 'Value': '2'}, {'Key': 'a', 'Value': '1'}"))))
            .containsExactly("updated in place Vpc [Tags: in the order a, b -> in the order b, a] ");
        assertThat(told(template(tags), template(tags.replace("['x', 'y']", "['y']")))).containsExactly("updated in place Vpc [Zones[]: x -> none] ");
    }

    @Test
    void ofLongValuesIsShownWhatDiffers() {
        PropertyChange change = new PropertyChange("Policy", "a".repeat(200) + "1" + "b".repeat(200), "a".repeat(200) + "2" + "b".repeat(200), false);

        assertThat(change.toString()).isEqualTo("Policy: ..." + "a".repeat(24) + "1" + "b".repeat(24) + "... -> ..." + "a".repeat(24) + "2" + "b".repeat(24) + "...");
    }

    @Test
    void terraformsResourcesAreTheSameToIt() {
        String before = "{'resource': {'aws_vpc': {'v': {'cidr_block': '10.0.0.0/16'}}, 'aws_subnet': {'s': {'vpc_id': '${aws_vpc.v.id}', 'lifecycle': {'prevent_destroy': false}}}}}";

        assertThat(told(before, before.replace("10.0.0.0", "10.9.0.0"))).containsExactly("replaced aws_vpc.v [cidr_block: 10.0.0.0/16 -> 10.9.0.0/16] ", "replaced aws_subnet.s [] aws_vpc.v is replaced");
        assertThat(told(before, before.replace("false", "true"))).containsExactly("nothing in AWS aws_subnet.s [lifecycle.prevent_destroy: false -> true] ");
    }

    @Test
    void whatRunningNodesDoNotFollowIsSaidOfTheResourceInTheWordsOfEitherTool() {
        String template = "'Group': {'Type': 'AWS::ElasticLoadBalancingV2::TargetGroup', 'Properties': {'HealthCheckPort': '8081', 'TargetGroupAttributes': [{'Key': 'proxy_protocol_v2.enabled', 'Value': 'false'}]}}";
        String configuration = "{'resource': {'aws_lb_target_group': {'g': {'proxy_protocol_v2': false, 'health_check': {'port': '8081', 'interval': 10}}}, 'aws_lb_listener': {'l': {'protocol': 'TCP'}}}}";

        assertThat(outages(template(template), template(template.replace("8081", "9000")))).containsExactly(Agreed.HEALTH_CHECK.outage);
        assertThat(outages(template(template), template(template.replace("false", "true")))).containsExactly(Agreed.CLIENT_ADDRESS.outage);
        assertThat(outages(configuration, configuration.replace("8081", "9000"))).containsExactly(Agreed.HEALTH_CHECK.outage);
        assertThat(outages(configuration, configuration.replace("false", "true"))).containsExactly(Agreed.CLIENT_ADDRESS.outage);
        assertThat(outages(configuration, configuration.replace("TCP", "TLS"))).containsExactly(Agreed.TLS_END.outage);
        assertThat(outages(configuration, configuration.replace("10", "20"))).containsExactly("");
    }

    private static List<String> outages(String before, String after) {
        return DocumentChanges.between(read(before), read(after), false).stream().map(ResourceChange::outage).toList();
    }

    private static List<String> told(String before, String after) {
        return DocumentChanges.between(read(before), read(after), false).stream().map(change -> change.effect() + " " + change.id() + " " + change.properties() + " " + change.reason()).toList();
    }

    private static DeployedDocument read(String text) {
        return DeployedDocument.read("document", text.replace('\'', '"'));
    }

    private static String template(String... resources) {
        return "{'Resources': {" + String.join(", ", resources) + "}}";
    }
}
