package dev.seawall.test.deployed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seawall.test.judge.LocalAws;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What runs, as the API describes it, without what the two tools cannot say alike. Each of those stands in {@link #SAME} or {@link #ABSENT} with the reason; everything else has to be equal.
 *
 * @param kinds one member a kind of resource
 */
record Effect(JsonNode kinds) {
    /**
     * A member that one tool cannot write, or that says nothing.
     *
     * @param kind of the resources that have it
     * @param member its name
     */
    private record Difference(String kind, String member) {}

    private static final List<Difference> SAME = List.of(
        // a rule of CloudFormation takes no tags (AWS::EC2::SecurityGroupIngress and Egress)
        new Difference("security group rules", "Tags"),
        // nor does a profile (AWS::IAM::InstanceProfile)
        new Difference("instance profiles", "Tags"),
        // of interface endpoints alone; moto answers with the default of the request, which Terraform's provider spells and CloudFormation leaves out
        new Difference("endpoints", "PrivateDnsEnabled"),
        // false is EC2's default, and the provider sends no false
        new Difference("launch template versions", "DisableApiTermination"),
        // 0 is EC2's default, and the provider always sends it
        new Difference("launch template versions", "NetworkCardIndex"),
        // of several actions of a rule; a listener's only one has no order, but the provider numbers it
        new Difference("listeners", "Order"));

    /** CloudFormation cannot make a group without egress, so it names an address that reaches nothing; Terraform's provider revokes EC2's rule to everywhere and leaves none. */
    private static final String NOWHERE = "255.255.255.255/32";

    private static final Predicate<JsonNode> ABSENT = it -> NOWHERE.equals(it.path("CidrIpv4").asText()) || NOWHERE.equals(it.path("IpRanges").path(0).path("CidrIp").asText());

    static Effect of(LocalAws aws) {
        JsonNode kinds = aws.describe();
        SAME.forEach(it -> drop(kinds.path(it.kind()), it.member()));
        kinds.forEach(Effect::dropAbsent);
        return new Effect(kinds);
    }

    /** The bytes that a node boots from. */
    byte[] userData() {
        return Base64.getDecoder().decode(kinds.path("launch template versions").path(0).path("LaunchTemplateData").path("UserData").asText());
    }

    private static void drop(JsonNode node, String member) {
        if (node instanceof ObjectNode object) {
            object.remove(member);
        }
        node.forEach(it -> drop(it, member));
    }

    private static void dropAbsent(JsonNode node) {
        if (node instanceof ArrayNode array) {
            for (Iterator<JsonNode> elements = array.elements(); elements.hasNext();) {
                if (ABSENT.test(elements.next())) {
                    elements.remove();
                }
            }
        }
        node.forEach(Effect::dropAbsent);
    }
}
