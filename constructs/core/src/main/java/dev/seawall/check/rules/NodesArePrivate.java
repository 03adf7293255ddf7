package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.plan.BalancerResource;
import dev.seawall.plan.FleetResource;
import dev.seawall.plan.Plan;
import dev.seawall.plan.Value;
import java.util.List;
import java.util.function.Consumer;

/**
 * Nodes live in other subnets than the balancer, in as many zones.
 *
 * <p>The balancer's subnets have the way from the internet and are exempt from bans. A zone with nodes and no balancer address gets no clients; one with an address and no nodes fails open.
 */
public final class NodesArePrivate extends PlanRule {
    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        PlanParts parts = PlanParts.of(plan);
        for (FleetResource.AutoScalingGroup group : parts.groups()) {
            String path = "plan." + group.id().camelCase() + ".subnets";
            for (BalancerResource.LoadBalancer balancer : parts.balancers()) {
                for (Value subnet : group.subnets()) {
                    if (isAmong(subnet, balancer.subnets())) {
                        findings.accept(error(path, PlanParts.id(subnet) + " is the balancer's subnet, with a way from the internet", "use the zone's private subnet"));
                    }
                }
                if (group.subnets().size() != balancer.subnets().size()) {
                    findings.accept(error(path, group.subnets().size() + " subnets of nodes and " + balancer.subnets().size() + " of the balancer, a zone lacks one of the two", "use one of each in every zone"));
                }
            }
        }
    }

    private static boolean isAmong(Value subnet, List<Value> others) {
        for (Value other : others) {
            if (!PlanParts.id(subnet).isEmpty() && PlanParts.id(other).equals(PlanParts.id(subnet))) {
                return true;
            }
        }
        return false;
    }
}
