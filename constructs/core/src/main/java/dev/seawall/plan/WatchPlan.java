package dev.seawall.plan;

import dev.seawall.derive.ScalingTargets;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Flow logs and alarms. The balancer's alarms come before the group, which names some of them; the group's come after it. */
final class WatchPlan {
    private static final String BALANCER = "AWS/NetworkELB";
    private static final String INSTANCES = "AWS/EC2";
    /** No traffic, no data: the balancer reports counts only while something flows (NLB guide, metrics). */
    private static final String QUIET_IS_WELL = "notBreaching";
    /** Health is reported while there are targets; silence means that there are none. */
    private static final String QUIET_IS_ILL = "breaching";

    private final Environment environment;
    private final Edge edge;
    private final BalancerPlan balancer;
    private final List<Value> actions;

    WatchPlan(Environment environment, BalancerPlan balancer) {
        this.environment = environment;
        this.edge = environment.edge();
        this.balancer = balancer;
        this.actions = edge.watch().topic().map(topic -> List.of(Value.of(topic))).orElse(List.of());
    }

    /** Flow log, its group and its role, of a created network. */
    static List<AwsResource> flows(Environment environment, Value vpc) {
        Edge edge = environment.edge();
        if (!edge.watch().flowLogs() || !(edge.network() instanceof CreatedNetwork)) {
            return List.of();
        }
        WatchResource.LogGroup group = new WatchResource.LogGroup(LogicalId.of(edge.name(), "flow log group"), "/seawall/" + environment.identity() + "/flows", edge.watch().retentionDays());
        Value arn = Value.join("arn:", new Value.Partition(), ":logs:" + environment.region() + ":", new Value.AccountId(), ":log-group:" + group.name());
        PolicyDocument write = new PolicyDocument(List.of(new PolicyDocument.Statement("WriteFlows", true, Optional.empty(),
            List.of("logs:CreateLogStream", "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:PutLogEvents"), List.of(arn, Value.join(arn, ":*")), List.of())));
        List<PolicyDocument.Condition> trust = List.of(
            new PolicyDocument.Condition("StringEquals", "aws:SourceAccount", new Value.AccountId()),
            new PolicyDocument.Condition("ArnLike", "aws:SourceArn", Value.join("arn:", new Value.Partition(), ":ec2:" + environment.region() + ":", new Value.AccountId(), ":vpc-flow-log/*")));
        FleetResource.Role role = new FleetResource.Role(LogicalId.of(edge.name(), "flow log role"), "vpc-flow-logs.amazonaws.com", trust, "Writes the flows of the VPC",
            Map.of("flows", write));
        return List.of(group, role, new WatchResource.FlowLog(LogicalId.of(edge.name(), "flow log"), vpc, group.get(Attribute.ARN), role.get(Attribute.ARN)));
    }

    /** Alarms that undo a refresh: they see nodes that take traffic and fail. They know nothing of the group, or group and alarm would need each other. */
    List<WatchResource.Alarm> rollback() {
        List<WatchResource.Alarm> alarms = new ArrayList<>();
        for (BalancerResource.TargetGroup group : balancer.targetGroups()) {
            Map<String, Value> dimensions = dimensions(Optional.of(group), Optional.empty());
            alarms.add(alarm("unhealthy hosts " + group.port(), "A node fails its health answer; read its journal", BALANCER, "UnHealthyHostCount", dimensions,
                "Minimum", 5, "GreaterThanThreshold", 0, QUIET_IS_WELL));
        }
        return alarms;
    }

    List<WatchResource.Alarm> others(FleetResource.AutoScalingGroup group) {
        List<WatchResource.Alarm> alarms = new ArrayList<>();
        BalancerResource.TargetGroup first = balancer.targetGroups().get(0);
        for (Zone zone : edge.network().zones()) {
            alarms.add(alarm("no healthy host " + zone.letter(), "No healthy node; the zone leaves DNS", BALANCER, "HealthyHostCount",
                dimensions(Optional.of(first), Optional.of(zone)), "Maximum", 3, "LessThanThreshold", 1, QUIET_IS_ILL));
        }
        Map<String, Value> whole = dimensions(Optional.empty(), Optional.empty());
        alarms.add(alarm("balancer resets", "Idle timeouts disagree, or nodes are unhealthy", BALANCER, "TCP_ELB_Reset_Count", whole, "Sum", 5,
            "GreaterThanThreshold", 1_000, QUIET_IS_WELL));
        alarms.add(alarm("port allocation errors", "No free port to a node; add nodes", BALANCER, "PortAllocationErrorCount", whole,
            "Sum", 1, "GreaterThanThreshold", 0, QUIET_IS_WELL));
        alarms.add(alarm("blocked flows", "Somebody tries closed ports", BALANCER, "SecurityGroupBlockedFlowCount_Inbound_TCP", whole, "Sum", 5,
            "GreaterThanThreshold", 10_000, QUIET_IS_WELL));
        Map<String, Value> nodes = Map.of("AutoScalingGroupName", group.get(Attribute.NAME));
        alarms.add(alarm("cpu high", "Above the scaling target; raise the maximum", INSTANCES, "CPUUtilization", nodes, "Average", 10,
            "GreaterThanThreshold", 80, QUIET_IS_WELL));
        alarms.add(alarm("network out high", "Above nine tenths of the baseline: nodes live on credit", INSTANCES, "NetworkOut", nodes, "Average", 10, "GreaterThanThreshold",
            ScalingTargets.of(edge).networkOutAlarm(), QUIET_IS_WELL));
        return alarms;
    }

    private Map<String, Value> dimensions(Optional<BalancerResource.TargetGroup> group, Optional<Zone> zone) {
        Map<String, Value> dimensions = new TreeMap<>();
        dimensions.put("LoadBalancer", balancer.balancer().get(Attribute.METRIC_NAME));
        group.ifPresent(it -> dimensions.put("TargetGroup", it.get(Attribute.METRIC_NAME)));
        zone.ifPresent(it -> dimensions.put("AvailabilityZone", Value.text(it.name())));
        return dimensions;
    }

    private WatchResource.Alarm alarm(String words, String description, String namespace, String metric, Map<String, Value> dimensions, String statistic, int periods, String comparison,
            long threshold, String missing) {
        return new WatchResource.Alarm(LogicalId.of(edge.name(), words + " alarm"), environment.identity() + "-" + words.replace(' ', '-'), description, namespace, metric, dimensions, statistic,
            periods, comparison, threshold, missing, actions);
    }
}
