package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.plan.NetworkResource;
import dev.seawall.plan.Plan;
import dev.seawall.units.Port;
import java.util.function.Consumer;

/**
 * The balancer's group admits the allowed clients to ports of listeners, and ICMP that tells the size of packets; nothing else.
 *
 * <p>An open range is what scanners find; a block that the user did not name is an edge that is open to whom he excluded.
 */
public final class BalancerAdmitsListenersAlone extends PlanRule {
    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        PlanParts parts = PlanParts.of(plan);
        Balancer said = plan.environment().edge().balancer();
        for (NetworkResource.SecurityGroupRule rule : parts.rules()) {
            if (rule.ingress() && parts.ofBalancer().contains(PlanParts.id(rule.group()))) {
                boolean listener = rule.from() == rule.to() && rule.from() > 0 && said.findListener(Port.of(rule.from())).isPresent();
                boolean client = PlanParts.holds(said.allowedClients(), rule.block());
                if (!client || !listener && !rule.protocol().equals("icmp")) {
                    findings.accept(error("plan." + rule.id().camelCase(), "admits " + (rule.block().isPresent() ? rule.block().get() : "a group") + " to " + rule.protocol() + " " + rule.from() + "-"
                        + rule.to() + " of the balancer, which is no listener for an allowed client", "admit balancer.allowedClients to the ports of listeners"));
                }
            }
        }
    }
}
