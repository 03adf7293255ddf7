package dev.seawall.plan;

import dev.seawall.derive.ScalingTargets;
import dev.seawall.derive.ZoneCapacity;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.Zone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Flow logs and alarms. The balancer's alarms come before the group, which names some of them; the group's come after it. */
final class WatchPlan {
    private static final String BALANCER = "AWS/NetworkELB";
    private static final String INSTANCES = "AWS/EC2";
    private static final String GROUP = "AWS/AutoScaling";
    /** No traffic, no data: the balancer reports counts only while something flows (NLB guide, metrics). */
    private static final String QUIET_IS_WELL = "notBreaching";
    /** Health is reported while there are targets; silence means that there are none. */
    private static final String QUIET_IS_ILL = "breaching";

    /** The finest period of AWS's own metrics; EC2's need detailed monitoring, which the launch template turns on. */
    private static final Duration PERIOD = Duration.ofMinutes(1);
    /** Resets a minute. Ours: a fleet within its timeouts has next to none, and the end of one busy node alone makes hundreds. */
    private static final long RESETS = 1_000;
    /** Blocked flows a minute. Ours: scanners of the whole internet make tens; thousands are somebody who means this edge, or a rule that is missing. */
    private static final long BLOCKED = 10_000;

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
        WatchResource.LogGroup group = new WatchResource.LogGroup(LogicalId.of(edge.name(), "flow log group"), edge.watch().retentionDays());
        // made of its name: the ARN that CloudFormation gives ends in :*, which is every stream of the group and not the group
        Value arn = Value.join("arn:", new Value.Partition(), ":logs:" + environment.region() + ":", new Value.AccountId(), ":log-group:", group.get(Attribute.NAME));
        PolicyDocument write = new PolicyDocument(List.of(new PolicyDocument.Statement("WriteFlows", true, Optional.empty(),
            List.of("logs:CreateLogStream", "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:PutLogEvents"), List.of(arn, Value.join(arn, ":*")), List.of())));
        List<PolicyDocument.Condition> trust = List.of(
            new PolicyDocument.Condition("StringEquals", "aws:SourceAccount", new Value.AccountId()),
            new PolicyDocument.Condition("ArnLike", "aws:SourceArn", Value.join("arn:", new Value.Partition(), ":ec2:" + environment.region() + ":", new Value.AccountId(), ":vpc-flow-log/*")));
        FleetResource.Role role = new FleetResource.Role(LogicalId.of(edge.name(), "flow log role"), "vpc-flow-logs.amazonaws.com", trust, "Writes the flows of the VPC",
            Map.of("flows", write));
        return List.of(group, role, new WatchResource.FlowLog(LogicalId.of(edge.name(), "flow log"), vpc, arn, role));
    }

    /**
     * Alarms that undo a refresh: they see nodes that take traffic and fail. They know nothing of the group, or group and alarm would need each other.
     *
     * <p>One, for the first target group: every group has the same nodes and asks them the same question, and a refresh takes ten alarms at most (Auto Scaling API, AlarmSpecification). The
     * balancer's node of each zone reports, and the least of all that they say is 0 until nodes fail in every zone (NLB guide, metrics), so the most counts. Three
     * minutes of five, because the group replaces an unhealthy node within minutes, so that no single one stays unhealthy for five on end while a bad version fails node after node. Zones
     * without a healthy node are not among them: a refresh does not start while one of its alarms rings, and that is when a fix must be deployed.
     */
    List<WatchResource.Alarm> rollback() {
        return List.of(alarm("unhealthy hosts", "Nodes fail their health answer; read their journals", BALANCER, "UnHealthyHostCount", targets(Optional.empty()), "Maximum",
            new Limit(5, 3, "GreaterThanThreshold", 0, QUIET_IS_WELL)));
    }

    List<WatchResource.Alarm> others(FleetResource.AutoScalingGroup group) {
        List<WatchResource.Alarm> alarms = new ArrayList<>(healthy());
        ScalingTargets targets = ScalingTargets.of(edge);
        Map<String, Value> whole = Map.of("LoadBalancer", balancer.balancer().get(Attribute.METRIC_NAME));
        Map<String, Value> nodes = Map.of("AutoScalingGroupName", group.get(Attribute.NAME));
        alarms.add(alarm("balancer resets", "Idle timeouts disagree, or nodes are unhealthy", BALANCER, "TCP_ELB_Reset_Count", whole, "Sum", above(5, RESETS)));
        if (edge.balancer().clientAddress() == ClientAddress.PROXY_PROTOCOL_V2) {
            // else the balancer connects from the clients' addresses, and needs no port of its own
            alarms.add(alarm("port allocation errors", "No free port to a node; add nodes", BALANCER, "PortAllocationErrorCount", whole, "Sum", above(1, 0)));
        }
        alarms.add(alarm("blocked flows", "Somebody tries closed ports", BALANCER, "SecurityGroupBlockedFlowCount_Inbound_TCP", whole, "Sum", above(5, BLOCKED)));
        alarms.add(alarm("nodes missing", "Nodes cannot be launched; read the console of one", GROUP, "GroupInServiceInstances", nodes, "Maximum", missing()));
        alarms.add(alarm("cpu high", "Above the scaling target; raise the maximum", INSTANCES, "CPUUtilization", nodes, "Average", above(10, targets.cpuAlarm())));
        alarms.add(alarm("network out high", "Near or above the baseline: nodes live on credit", INSTANCES, "NetworkOut", nodes, "Average", above(10, targets.networkOutAlarm())));
        return alarms;
    }

    /** One a zone, because the balancer's address of a zone without a healthy node leaves DNS; one in all where the minimum leaves zones empty, or it would ring for ever. */
    private List<WatchResource.Alarm> healthy() {
        if (!ZoneCapacity.of(edge).coversEveryZone()) {
            return List.of(alarm("no healthy host", "No healthy node; the edge is down", BALANCER, "HealthyHostCount", targets(Optional.empty()), "Maximum",
                new Limit(3, 3, "LessThanThreshold", 1, QUIET_IS_ILL)));
        }
        return edge.network().zones().stream().map(zone -> alarm("no healthy host " + zone.letter(), "No healthy node; the zone leaves DNS", BALANCER, "HealthyHostCount",
            targets(Optional.of(zone)), "Maximum", new Limit(3, 3, "LessThanThreshold", 1, QUIET_IS_ILL))).toList();
    }

    /** A node that refuses is never a target, so the balancer says nothing of it. A lost node may be missing as long as a boot may take; that more cannot be had, {@code cpu high} tells. */
    private Limit missing() {
        int minutes = (int) ((edge.fleet().bootTimeout().toSeconds() + PERIOD.toSeconds() - 1) / PERIOD.toSeconds());
        return new Limit(minutes, minutes, "LessThanThreshold", edge.fleet().minimum(), QUIET_IS_WELL);
    }

    private Map<String, Value> targets(Optional<Zone> zone) {
        Map<String, Value> dimensions = new TreeMap<>();
        dimensions.put("LoadBalancer", balancer.balancer().get(Attribute.METRIC_NAME));
        dimensions.put("TargetGroup", balancer.targetGroups().get(0).get(Attribute.METRIC_NAME));
        zone.ifPresent(it -> dimensions.put("AvailabilityZone", Value.text(it.name())));
        return dimensions;
    }

    private static Limit above(int minutes, long threshold) {
        return new Limit(minutes, minutes, "GreaterThanThreshold", threshold, QUIET_IS_WELL);
    }

    /** When an alarm rings. */
    private record Limit(int periods, int breaches, String comparison, long threshold, String missing) {}

    private WatchResource.Alarm alarm(String words, String description, String namespace, String metric, Map<String, Value> dimensions, String statistic, Limit limit) {
        return new WatchResource.Alarm(LogicalId.of(edge.name(), words + " alarm"), environment.identity() + "-" + words.replace(' ', '-'), description, namespace, metric, dimensions, statistic,
            PERIOD, limit.periods(), limit.breaches(), limit.comparison(), limit.threshold(), limit.missing(), actions);
    }
}
