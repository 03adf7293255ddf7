package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.plan.BalancerResource;
import dev.seawall.plan.FleetResource;
import dev.seawall.plan.Plan;
import dev.seawall.plan.Value;
import java.util.function.Consumer;

/**
 * Every target group gets the nodes.
 *
 * <p>A group that nobody registers with is empty; the balancer fails open and every connection to its listener is refused.
 */
public final class EveryListenerReachesNodes extends PlanRule {
    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        PlanParts parts = PlanParts.of(plan);
        for (BalancerResource.TargetGroup target : parts.targetGroups()) {
            boolean registered = false;
            for (FleetResource.AutoScalingGroup group : parts.groups()) {
                for (Value value : group.targetGroups()) {
                    registered |= PlanParts.id(value).equals(target.id().camelCase());
                }
            }
            if (!registered) {
                findings.accept(error("plan." + target.id().camelCase(), "no node registers with it, connections to its listener would be refused", "name it among the group's target groups"));
            }
        }
    }
}
