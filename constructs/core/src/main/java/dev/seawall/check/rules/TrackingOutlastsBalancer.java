package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.plan.BalancerResource;
import dev.seawall.plan.FleetResource;
import dev.seawall.plan.Plan;
import java.util.function.Consumer;

/**
 * An instance remembers a flow longer than the balancer.
 *
 * <p>Nitro version 6 forgets after 350 s by default, exactly when the balancer does: packets of live connections are then dropped by the security group (EC2 User Guide, connection tracking).
 */
public final class TrackingOutlastsBalancer extends PlanRule {
    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        PlanParts parts = PlanParts.of(plan);
        for (FleetResource.LaunchTemplate template : parts.templates()) {
            for (BalancerResource.Listener listener : parts.listeners()) {
                if (listener.idleTimeout().isPresent() && template.trackingTimeout().compareTo(listener.idleTimeout().get()) <= 0) {
                    findings.accept(error("plan." + template.id().camelCase() + ".trackingTimeout", template.trackingTimeout().toSeconds() + " s is not above the " + listener.idleTimeout().get().toSeconds()
                        + " s of " + listener.id().camelCase(), "raise it above the balancer's idle timeout")
                        .limit(template.trackingTimeout(), listener.idleTimeout().get(), "balancer.idleTimeout"));
                }
            }
        }
    }
}
