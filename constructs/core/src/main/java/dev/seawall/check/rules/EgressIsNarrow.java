package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.plan.NetworkResource;
import dev.seawall.plan.Plan;
import java.util.function.Consumer;

/**
 * Nodes reach named ports alone.
 *
 * <p>A worker that was taken over connects where it likes when all egress is open; scanners pass that as AWS's default. One port a rule, and no protocol {@code -1}.
 */
public final class EgressIsNarrow extends PlanRule {
    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        for (NetworkResource.SecurityGroupRule rule : PlanParts.of(plan).rules()) {
            if (!rule.ingress() && (rule.from() != rule.to() || rule.protocol().equals("-1"))) {
                findings.accept(error("plan." + rule.id().camelCase(), "lets out " + rule.protocol() + " " + rule.from() + "-" + rule.to() + ", more than one port", "name each port"));
            }
        }
    }
}
