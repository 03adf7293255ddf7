package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.plan.AwsResource;
import dev.seawall.plan.BalancerResource;
import dev.seawall.plan.FleetResource;
import dev.seawall.plan.Plan;
import java.util.function.Consumer;

/**
 * The balancer holds every node of the largest fleet, once for each listener.
 *
 * <p>A node in N target groups is N targets, and each listener has a group: 500 targets a zone, or 500 in all when the balancer crosses zones (NLB guide, quotas). Beyond it nodes are launched under
 * load and cannot be registered, so scaling out ends where it is needed. A warning, because the quota is adjustable and the fleet may never grow that far.
 */
public final class TargetsWithinQuota extends PlanRule {
    private static final int MOST = 500;

    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        boolean crossZone = false;
        for (AwsResource resource : plan.resources()) {
            if (resource instanceof BalancerResource.LoadBalancer balancer) {
                crossZone = balancer.crossZone();
            } else if (resource instanceof FleetResource.AutoScalingGroup group) {
                check(group, crossZone, findings);
            }
        }
    }

    private void check(FleetResource.AutoScalingGroup group, boolean crossZone, Consumer<Finding> findings) {
        int zones = crossZone ? 1 : Math.max(1, group.subnets().size());
        int nodes = (group.maximum() + zones - 1) / zones;
        int targets = nodes * group.targetGroups().size();
        if (targets > MOST) {
            findings.accept(warning("fleet.maximum", nodes + (crossZone ? " nodes" : " nodes of a zone") + " behind " + group.targetGroups().size() + " listeners are " + targets
                + " targets, more than the " + MOST + (crossZone ? " of a balancer with crossZone" : " of a zone") + " (NLB quotas), the others get no traffic",
                crossZone ? "lower the maximum, use fewer listeners, or switch crossZone off" : "lower the maximum, use fewer listeners, or have the quota raised")
                .limit(targets, MOST, crossZone ? "NLB quotas, targets of a balancer with crossZone" : "NLB quotas, targets of a zone").against("balancer.listeners"));
        }
    }
}
