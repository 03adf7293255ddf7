package dev.seawall.plan;

import dev.seawall.derive.Inputs;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.Tag;
import dev.seawall.node.UserData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decides what is made in AWS for an environment: a pure function of the model, the derived numbers and the nodes' user-data. */
public final class Planner {
    private Planner() {}

    public static Plan plan(Environment environment, UserData userData) {
        Edge edge = environment.edge();
        NetworkPlan network = NetworkPlan.of(environment);
        SecurityPlan security = SecurityPlan.of(edge, network.vpc());
        BalancerPlan balancer = BalancerPlan.of(environment, network, security);
        WatchPlan watch = new WatchPlan(environment, balancer);
        List<WatchResource.Alarm> rollback = watch.rollback();
        FleetPlan fleet = FleetPlan.of(environment, network, security, balancer, rollback, userData.base64());
        List<AwsResource> resources = new ArrayList<>(network.resources());
        resources.addAll(WatchPlan.flows(environment, network.vpc()));
        resources.addAll(security.resources());
        resources.addAll(balancer.resources());
        resources.addAll(rollback);
        resources.addAll(fleet.resources());
        resources.addAll(watch.others(fleet.group()));
        return new Plan(environment, tags(environment), nodeTags(environment), inputs(edge), resources, outputs(edge, network, security, balancer, fleet));
    }

    private static List<Plan.TagValue> tags(Environment environment) {
        return sorted(tagged(environment));
    }

    private static List<Plan.TagValue> nodeTags(Environment environment) {
        TreeMap<String, String> tags = tagged(environment);
        tags.putIfAbsent("Name", environment.identity());
        return sorted(tags);
    }

    private static TreeMap<String, String> tagged(Environment environment) {
        TreeMap<String, String> tags = new TreeMap<>();
        for (Tag tag : environment.edge().tags()) {
            tags.put(tag.key(), tag.value());
        }
        tags.put(Plan.EDGE_TAG, environment.identity());
        return tags;
    }

    private static List<Plan.TagValue> sorted(TreeMap<String, String> tags) {
        List<Plan.TagValue> values = new ArrayList<>();
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            values.add(new Plan.TagValue(tag.getKey(), tag.getValue()));
        }
        return values;
    }

    private static List<Input> inputs(Edge edge) {
        TreeMap<String, Input> byName = new TreeMap<>();
        for (Inputs.Use use : Inputs.of(edge).uses()) {
            byName.put(use.input().name().value(), use.input());
        }
        return List.copyOf(byName.values());
    }

    private static List<Output> outputs(Edge edge, NetworkPlan network, SecurityPlan security, BalancerPlan balancer, FleetPlan fleet) {
        return List.of(
            output(edge, "balancer dns name", edge.description() + ": DNS name of the balancer", balancer.balancer().get(Attribute.DNS_NAME)),
            output(edge, "balancer zone id", "Hosted zone of the balancer's DNS name, for alias records", balancer.balancer().get(Attribute.HOSTED_ZONE)),
            output(edge, "balancer arn", "ARN of the balancer", balancer.balancer().get(Attribute.ARN)),
            output(edge, "group name", "Name of the Auto Scaling group", fleet.group().get(Attribute.NAME)),
            output(edge, "balancer security group id", "Security group of the balancer", security.balancer().get(Attribute.ID)),
            output(edge, "node security group id", "Security group of the nodes", security.node().get(Attribute.ID)),
            output(edge, "node role arn", "Role of the nodes", fleet.role().get(Attribute.ARN)),
            output(edge, "vpc id", "VPC of the edge", network.vpc()));
    }

    private static Output output(Edge edge, String words, String description, Value value) {
        return new Output(LogicalId.of(edge.name(), words), description, value);
    }
}
