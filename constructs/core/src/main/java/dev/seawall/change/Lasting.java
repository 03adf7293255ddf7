package dev.seawall.change;

import java.util.List;
import java.util.Optional;

/**
 * A kind of resource that clients or backends know from outside, so that another in its place is an outage however it is deployed.
 *
 * <p>What AWS cannot change in place stands in its resource schemas ({@code createOnlyProperties}, {@code conditionalCreateOnlyProperties}); a test compares.
 */
enum Lasting {
    VPC("VpcLasts", "AWS::EC2::VPC", List.of("CidrBlock", "InstanceTenancy", "Ipv4IpamPoolId", "Ipv4NetmaskLength", "VpcEncryptionControl"), "the VPC and all that is in it are made anew",
        "everything the edge is known by changes", true),
    ADDRESS("AddressLasts", "AWS::EC2::EIP", List.of("Address", "IpamPoolId", "NetworkBorderGroup", "TransferAddress"), "this address is given back to AWS",
        "whoever allows it by number refuses the edge, and it cannot be had again", true),
    LOAD_BALANCER("LoadBalancerLasts", "AWS::ElasticLoadBalancingV2::LoadBalancer", List.of("Name", "Scheme", "Type"), "the load balancer is made anew",
        "its DNS name and addresses change under every client", true),
    TARGET_GROUP("TargetGroupLasts", "AWS::ElasticLoadBalancingV2::TargetGroup", List.of("IpAddressType", "Name", "Port", "Protocol", "ProtocolVersion", "TargetType", "VpcId"),
        "the target group is made anew", "its listener has no healthy node until the new one has passed its health checks", false);

    final String rule;
    final String type;
    final List<String> createOnly;
    final String event;
    final String outage;
    /** Whether one that is gone is missed: a target group goes with the listener that somebody removed. */
    final boolean missed;

    Lasting(String rule, String type, List<String> createOnly, String event, String outage, boolean missed) {
        this.rule = rule;
        this.type = type;
        this.createOnly = createOnly;
        this.event = event;
        this.outage = outage;
        this.missed = missed;
    }

    static Optional<Lasting> of(String type) {
        for (Lasting kind : values()) {
            if (kind.type.equals(type)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
