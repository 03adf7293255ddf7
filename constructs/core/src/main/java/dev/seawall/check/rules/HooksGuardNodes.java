package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.plan.FleetResource;
import dev.seawall.plan.Plan;
import java.util.function.Consumer;

/**
 * A launch that proves nothing is abandoned, and a termination waits for the last requests.
 *
 * <p>With CONTINUE, or no hook, a node whose boot failed is registered, and a balancer that fails open sends it clients (Auto Scaling User Guide, lifecycle hooks).
 */
public final class HooksGuardNodes extends PlanRule {
    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        for (FleetResource.AutoScalingGroup group : PlanParts.of(plan).groups()) {
            boolean launching = false;
            boolean terminating = false;
            for (FleetResource.Hook hook : group.hooks()) {
                launching |= hook.launching() && hook.defaultResult().equals("ABANDON");
                terminating |= !hook.launching();
            }
            String path = "plan." + group.id().camelCase() + ".hooks";
            if (!launching) {
                findings.accept(error(path, "no launching hook abandons a node that proves nothing", "add one whose default result is ABANDON"));
            }
            if (!terminating) {
                findings.accept(error(path, "no terminating hook waits for running requests", "add one"));
            }
        }
    }
}
