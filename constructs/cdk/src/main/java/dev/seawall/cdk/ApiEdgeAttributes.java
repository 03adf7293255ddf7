package dev.seawall.cdk;

import java.util.List;

/**
 * What another stack's edge is known by: the values of its outputs.
 *
 * @param loadBalancerArn output {@code ...BalancerArn}
 * @param loadBalancerDnsName output {@code ...BalancerDnsName}
 * @param loadBalancerCanonicalHostedZoneId output {@code ...BalancerZoneId}
 * @param loadBalancerSecurityGroupId output {@code ...BalancerSecurityGroupId}
 * @param nodeSecurityGroupId output {@code ...NodeSecurityGroupId}
 * @param autoScalingGroupName output {@code ...GroupName}
 * @param nodeRoleArn output {@code ...NodeRoleArn}
 * @param vpcId output {@code ...VpcId}
 * @param availabilityZones the edge's zones
 * @param loadBalancerSubnetIds the balancer's subnets, one a zone in the order of the zones; may be empty when nobody asks the VPC for them
 * @param nodeSubnetIds the nodes' subnets, likewise
 */
public record ApiEdgeAttributes(String loadBalancerArn, String loadBalancerDnsName, String loadBalancerCanonicalHostedZoneId, String loadBalancerSecurityGroupId, String nodeSecurityGroupId,
        String autoScalingGroupName, String nodeRoleArn, String vpcId, List<String> availabilityZones, List<String> loadBalancerSubnetIds, List<String> nodeSubnetIds) {
    public ApiEdgeAttributes {
        availabilityZones = List.copyOf(availabilityZones);
        loadBalancerSubnetIds = List.copyOf(loadBalancerSubnetIds);
        nodeSubnetIds = List.copyOf(nodeSubnetIds);
    }
}
