package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.plan.BalancerResource;
import dev.seawall.plan.Plan;
import java.util.function.Consumer;

/**
 * A TLS listener names a policy without TLS 1.0 and 1.1.
 *
 * <p>Omitted, AWS takes ELBSecurityPolicy-2016-08, which admits both (NLB guide, security policies); all policies without them are named {@code TLS13}.
 */
public final class TlsPolicyIsModern extends PlanRule {
    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        for (BalancerResource.Listener listener : PlanParts.of(plan).listeners()) {
            String policy = listener.tls().isPresent() ? listener.tls().get().policy() : "";
            if (listener.tls().isPresent() && !policy.startsWith("ELBSecurityPolicy-TLS13-1-2-") && !policy.startsWith("ELBSecurityPolicy-TLS13-1-3-")) {
                findings.accept(error("plan." + listener.id().camelCase(), policy + " admits TLS 1.0 or 1.1", "use a policy of ELBSecurityPolicy-TLS13-1-2 or TLS13-1-3"));
            }
        }
    }
}
