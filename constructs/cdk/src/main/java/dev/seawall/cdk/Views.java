package dev.seawall.cdk;

import java.util.List;
import software.amazon.awscdk.services.autoscaling.AutoScalingGroup;
import software.amazon.awscdk.services.autoscaling.IAutoScalingGroup;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SecurityGroupImportOptions;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ec2.VpcAttributes;
import software.amazon.awscdk.services.elasticloadbalancingv2.INetworkLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.NetworkLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.NetworkLoadBalancerAttributes;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.Role;
import software.constructs.Construct;

/** L2 views of an edge, each made when it is first asked for: most apps ask for none, and each is several calls to Node. */
final class Views implements IApiEdge {
    private final Construct scope;
    private final ApiEdgeAttributes edge;
    private INetworkLoadBalancer balancer;
    private IAutoScalingGroup group;
    private IVpc vpc;
    private ISecurityGroup balancerSecurityGroup;
    private ISecurityGroup nodeSecurityGroup;
    private IRole role;

    Views(Construct scope, ApiEdgeAttributes edge) {
        this.scope = scope;
        this.edge = edge;
    }

    @Override
    public INetworkLoadBalancer getLoadBalancer() {
        if (balancer == null) {
            balancer = NetworkLoadBalancer.fromNetworkLoadBalancerAttributes(scope, "LoadBalancer", NetworkLoadBalancerAttributes.builder()
                .loadBalancerArn(edge.loadBalancerArn())
                .loadBalancerDnsName(edge.loadBalancerDnsName())
                .loadBalancerCanonicalHostedZoneId(edge.loadBalancerCanonicalHostedZoneId())
                .loadBalancerSecurityGroups(List.of(edge.loadBalancerSecurityGroupId()))
                .vpc(getVpc())
                .build());
        }
        return balancer;
    }

    @Override
    public IAutoScalingGroup getAutoScalingGroup() {
        if (group == null) {
            group = AutoScalingGroup.fromAutoScalingGroupName(scope, "AutoScalingGroup", edge.autoScalingGroupName());
        }
        return group;
    }

    @Override
    public IVpc getVpc() {
        if (vpc == null) {
            VpcAttributes.Builder attributes = VpcAttributes.builder().vpcId(edge.vpcId()).availabilityZones(edge.availabilityZones());
            if (!edge.loadBalancerSubnetIds().isEmpty()) {
                attributes.publicSubnetIds(edge.loadBalancerSubnetIds());
            }
            if (!edge.nodeSubnetIds().isEmpty()) {
                attributes.privateSubnetIds(edge.nodeSubnetIds());
            }
            vpc = Vpc.fromVpcAttributes(scope, "Vpc", attributes.build());
        }
        return vpc;
    }

    @Override
    public ISecurityGroup getLoadBalancerSecurityGroup() {
        if (balancerSecurityGroup == null) {
            balancerSecurityGroup = SecurityGroup.fromSecurityGroupId(scope, "LoadBalancerSecurityGroup", edge.loadBalancerSecurityGroupId(), closed());
        }
        return balancerSecurityGroup;
    }

    @Override
    public ISecurityGroup getNodeSecurityGroup() {
        if (nodeSecurityGroup == null) {
            nodeSecurityGroup = SecurityGroup.fromSecurityGroupId(scope, "NodeSecurityGroup", edge.nodeSecurityGroupId(), closed());
        }
        return nodeSecurityGroup;
    }

    /** CDK makes no outbound rule of a group that it takes for open; these let nothing out that has no rule. */
    private static SecurityGroupImportOptions closed() {
        return SecurityGroupImportOptions.builder().allowAllOutbound(false).build();
    }

    @Override
    public IRole getNodeRole() {
        if (role == null) {
            role = Role.fromRoleArn(scope, "NodeRole", edge.nodeRoleArn());
        }
        return role;
    }
}
