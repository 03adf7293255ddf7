package dev.seawall.cdk;

import software.amazon.awscdk.services.autoscaling.IAutoScalingGroup;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.elasticloadbalancingv2.INetworkLoadBalancer;
import software.amazon.awscdk.services.iam.IRole;

/** An edge, made in this app or elsewhere, as other constructs see it. */
public interface IApiEdge {
    /** The network load balancer; a target of alias records ({@code route53.targets.LoadBalancerTarget}). */
    INetworkLoadBalancer getLoadBalancer();

    /** The group of the nodes. */
    IAutoScalingGroup getAutoScalingGroup();

    /** The VPC that the edge stands in, with the balancer's subnets as its public and the nodes' as its private ones. */
    IVpc getVpc();

    /** The balancer's security group; {@code getConnections()} adds rules to it. */
    ISecurityGroup getLoadBalancerSecurityGroup();

    /** The nodes' security group; a backend of one's own lets it in. */
    ISecurityGroup getNodeSecurityGroup();

    /** The nodes' role; {@code grant...} methods take it as their grantee. */
    IRole getNodeRole();

    /** A metric of the whole balancer (namespace {@code AWS/NetworkELB}), such as {@code ProcessedBytes}, as that namespace publishes it. */
    default Metric metric(String name, String statistic) {
        return Metrics.ofBalancer(getLoadBalancer(), name, statistic);
    }

    /** Resets that the balancer itself sent ({@code TCP_ELB_Reset_Count}, sum): idle timeouts disagree, or nodes are unhealthy. */
    default Metric metricBalancerResets() {
        return metric("TCP_ELB_Reset_Count", "Sum");
    }

    /** Connections that the balancer had no port for ({@code PortAllocationErrorCount}, sum); one is too many. */
    default Metric metricPortAllocationErrors() {
        return metric("PortAllocationErrorCount", "Sum");
    }

    /** Flows that the balancer's security group blocked ({@code SecurityGroupBlockedFlowCount_Inbound_TCP}, sum): somebody tries closed ports. */
    default Metric metricBlockedFlows() {
        return metric("SecurityGroupBlockedFlowCount_Inbound_TCP", "Sum");
    }

    /** Processor load of the nodes in percent ({@code CPUUtilization}, average). */
    default Metric metricCpuUtilization() {
        return Metrics.ofNodes(getAutoScalingGroup(), "CPUUtilization", "Average");
    }

    /** Bytes that a node sends in a minute ({@code NetworkOut}, average). */
    default Metric metricNetworkOut() {
        return Metrics.ofNodes(getAutoScalingGroup(), "NetworkOut", "Average");
    }
}
