package dev.seawall.check.rules;

import dev.seawall.plan.AwsResource;
import dev.seawall.plan.BalancerResource;
import dev.seawall.plan.FleetResource;
import dev.seawall.plan.NetworkResource;
import dev.seawall.plan.Plan;
import dev.seawall.plan.Value;
import dev.seawall.units.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The resources of a plan that rules compare with each other.
 *
 * @param balancers load balancers, one in a plan as it should be
 * @param targetGroups target groups
 * @param listeners listeners
 * @param templates launch templates
 * @param groups Auto Scaling groups
 * @param rules rules of security groups
 */
record PlanParts(List<BalancerResource.LoadBalancer> balancers, List<BalancerResource.TargetGroup> targetGroups, List<BalancerResource.Listener> listeners,
        List<FleetResource.LaunchTemplate> templates, List<FleetResource.AutoScalingGroup> groups, List<NetworkResource.SecurityGroupRule> rules) {
    static PlanParts of(Plan plan) {
        PlanParts parts = new PlanParts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (AwsResource resource : plan.resources()) {
            if (resource instanceof NetworkResource.SecurityGroupRule rule) {
                parts.rules.add(rule);
            } else if (resource instanceof BalancerResource.TargetGroup group) {
                parts.targetGroups.add(group);
            } else if (resource instanceof BalancerResource.Listener listener) {
                parts.listeners.add(listener);
            } else if (resource instanceof BalancerResource.LoadBalancer balancer) {
                parts.balancers.add(balancer);
            } else if (resource instanceof FleetResource.LaunchTemplate template) {
                parts.templates.add(template);
            } else if (resource instanceof FleetResource.AutoScalingGroup group) {
                parts.groups.add(group);
            }
        }
        return parts;
    }

    /** Ids of the nodes' security groups. */
    List<String> ofNodes() {
        List<String> ids = new ArrayList<>();
        for (FleetResource.LaunchTemplate template : templates) {
            for (Value group : template.securityGroups()) {
                ids.add(id(group));
            }
        }
        return ids;
    }

    /** Ids of the balancer's security groups. */
    List<String> ofBalancer() {
        List<String> ids = new ArrayList<>();
        for (BalancerResource.LoadBalancer balancer : balancers) {
            for (Value group : balancer.securityGroups()) {
                ids.add(id(group));
            }
        }
        return ids;
    }

    /** The target group that a listener sends to. */
    Optional<BalancerResource.TargetGroup> target(BalancerResource.Listener listener) {
        for (BalancerResource.TargetGroup group : targetGroups) {
            if (group.id().camelCase().equals(id(listener.targetGroup()))) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    /** Whether a block is in the list; by their order, because a record's own equals costs the cold path 25 ms. */
    static boolean holds(List<Cidr> blocks, Optional<Cidr> block) {
        for (Cidr other : blocks) {
            if (block.isPresent() && other.compareTo(block.get()) == 0) {
                return true;
            }
        }
        return false;
    }

    /** The id of the resource that a value is of; empty for others. */
    static String id(Value value) {
        return value instanceof Value.OfResource resource ? resource.id().camelCase() : "";
    }
}
