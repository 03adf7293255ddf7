package dev.seawall.plan;

import dev.seawall.derive.FleetWaits;
import dev.seawall.derive.ScalingTargets;
import dev.seawall.derive.Secrets;
import dev.seawall.derive.TimeoutLadder;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.fleet.Access;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The nodes: role, launch template, group and scaling.
 *
 * @param resources all of them
 * @param role the role of a node
 * @param group the group
 */
record FleetPlan(List<AwsResource> resources, FleetResource.Role role, FleetResource.AutoScalingGroup group) {
    /** The launching hook is answered by the node itself, so its first minute needs no mercy beyond the balancer's own first check. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    /** Launch before terminate, a tenth at once and one at least: the refresh's own defaults (CloudFormation, UpdatePolicy), said because Terraform's are 90 and 100. */
    private static final FleetResource.Replacement REPLACEMENT = new FleetResource.Replacement(100, 110, true);
    /** What every gp3 volume has without extra charge (EBS User Guide, general purpose volumes); the root holds the system and its journal alone. */
    private static final int IOPS = 3_000;
    private static final int THROUGHPUT = 125;

    /** Named one by one: CloudFormation enables all metrics when none is named, Terraform none. */
    private static final List<String> METRICS = List.of("GroupDesiredCapacity", "GroupInServiceInstances", "GroupMaxSize", "GroupMinSize", "GroupPendingInstances", "GroupStandbyInstances",
        "GroupTerminatingInstances", "GroupTotalInstances");

    static FleetPlan of(Environment environment, NetworkPlan network, SecurityPlan security, BalancerPlan balancer, List<WatchResource.Alarm> rollbackAlarms, String userData) {
        Edge edge = environment.edge();
        Fleet fleet = edge.fleet();
        FleetResource.Role role = new FleetResource.Role(LogicalId.of(edge.name(), "node role"), "ec2.amazonaws.com", List.of(), "Nodes of the edge", policies(environment, network.vpc()));
        FleetResource.InstanceProfile profile = new FleetResource.InstanceProfile(LogicalId.of(edge.name(), "node profile"), role);
        FleetResource.LaunchTemplate template = new FleetResource.LaunchTemplate(LogicalId.of(edge.name(), "launch template"), "Nodes of the edge", image(edge),
            fleet.instanceType().name(), profile.get(Attribute.ARN), List.of(security.node().get(Attribute.ID)),
            new FleetResource.RootVolume(fleet.image().debian().rootDevice(), fleet.rootVolume(), IOPS, THROUGHPUT), TimeoutLadder.of(edge).instanceTracking(), userData);
        List<AwsResource> needs = new ArrayList<>(network.ways());
        needs.addAll(security.ways());
        FleetWaits waits = FleetWaits.of(edge);
        FleetResource.AutoScalingGroup group = new FleetResource.AutoScalingGroup(LogicalId.of(edge.name(), "nodes"), template, fleet.instanceTypes().stream().map(InstanceType::name).toList(),
            fleet.minimum(), fleet.maximum(), network.nodeSubnets(), balancer.targetGroups().stream().map(it -> it.get(Attribute.ARN)).toList(), hooks(fleet), GRACE, fleet.warmup(),
            fleet.maximumLifetime(), METRICS, REPLACEMENT, rollbackAlarms, waits.serving(), waits.leaving(), List.copyOf(needs));
        List<AwsResource> resources = new ArrayList<>(List.of(role, profile, template, group));
        resources.addAll(scaling(edge, group));
        return new FleetPlan(List.copyOf(resources), role, group);
    }

    /** A fleet of fixed size has none: target tracking demands a maximum above the minimum (cfn-lint E3712). */
    private static List<AwsResource> scaling(Edge edge, FleetResource.AutoScalingGroup group) {
        if (edge.fleet().minimum() == edge.fleet().maximum()) {
            return List.of();
        }
        ScalingTargets targets = ScalingTargets.of(edge);
        FleetResource.ScalingPolicy cpu = new FleetResource.ScalingPolicy(LogicalId.of(edge.name(), "scale by cpu"), group.get(Attribute.NAME), "ASGAverageCPUUtilization", targets.cpuPercent());
        FleetResource.ScalingPolicy out = new FleetResource.ScalingPolicy(LogicalId.of(edge.name(), "scale by network"), group.get(Attribute.NAME), "ASGAverageNetworkOut",
            targets.networkOutBytesPerMinute());
        return List.of(cpu, out);
    }

    private static Value image(Edge edge) {
        Fleet fleet = edge.fleet();
        if (fleet.image().source() instanceof Image.Source.Prebaked prebaked) {
            return Value.of(prebaked.id());
        }
        Image.Source.Published published = (Image.Source.Published) fleet.image().source();
        int debian = fleet.image().debian().version();
        String serial = published.serial().orElse("latest");
        String architecture = fleet.architecture().debianName();
        // another image is another parameter: cdk deploy keeps the values of parameters that a stack has, a default too, so one name for all would never roll the fleet
        return new Value.PublishedImage(LogicalId.of(edge.name(), "image " + serial.replace('-', 'x') + " debian" + debian + " " + architecture),
            "/aws/service/debian/release/" + debian + "/" + serial + "/" + architecture);
    }

    /** A launch that proves nothing in time is abandoned; a termination goes on whatever happens, so its default is CONTINUE. */
    private static List<FleetResource.Hook> hooks(Fleet fleet) {
        return List.of(new FleetResource.Hook("boot", true, fleet.bootTimeout(), "ABANDON"), new FleetResource.Hook("drain", false, fleet.drainTimeout(), "CONTINUE"));
    }

    private static Map<String, PolicyDocument> policies(Environment environment, Value vpc) {
        Map<String, PolicyDocument> policies = new TreeMap<>();
        policies.put("lifecycle", new PolicyDocument(List.of(lifecycle(environment))));
        if (!Secrets.of(environment.edge()).names().isEmpty()) {
            policies.put("secrets", new PolicyDocument(List.of(secrets(environment))));
        }
        if (environment.edge().fleet().access() == Access.SESSION_MANAGER) {
            policies.put("session", new PolicyDocument(List.of(session(vpc))));
        }
        return policies;
    }

    /** Scoped by tag: the group's name would close a circle from role over template and group back to the role. */
    private static PolicyDocument.Statement lifecycle(Environment environment) {
        Value groups = Value.join("arn:", new Value.Partition(), ":autoscaling:" + environment.region() + ":", new Value.AccountId(), ":autoScalingGroup:*:autoScalingGroupName/*");
        return new PolicyDocument.Statement("AnswerOwnHooks", true, Optional.empty(), List.of("autoscaling:CompleteLifecycleAction", "autoscaling:RecordLifecycleActionHeartbeat"),
            List.of(groups), List.of(new PolicyDocument.Condition("StringEquals", "autoscaling:ResourceTag/" + Plan.EDGE_TAG, Value.text(environment.identity()))));
    }

    private static PolicyDocument.Statement secrets(Environment environment) {
        // AWS ends a secret's ARN with a hyphen and six characters of its own
        List<Value> arns = Secrets.of(environment.edge()).names().stream().map(name -> Value.join("arn:", new Value.Partition(), ":secretsmanager:" + environment.region() + ":",
            new Value.AccountId(), ":secret:" + name + "-??????")).toList();
        return new PolicyDocument.Statement("ReadOwnSecrets", true, Optional.empty(), List.of("secretsmanager:GetSecretValue"), arns, List.of());
    }

    /** What AmazonSSMManagedInstanceCore allows, without reading every parameter. These actions know no resource; the condition binds them to instances of this VPC. */
    private static PolicyDocument.Statement session(Value vpc) {
        return new PolicyDocument.Statement("SessionManager", true, Optional.empty(), List.of("ssm:UpdateInstanceInformation", "ssmmessages:CreateControlChannel",
            "ssmmessages:CreateDataChannel", "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel"), List.of(Value.text("*")),
            List.of(new PolicyDocument.Condition("StringEquals", "aws:Ec2InstanceSourceVPC", vpc)));
    }
}
