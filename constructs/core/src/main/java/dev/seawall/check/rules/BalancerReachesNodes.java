package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.plan.BalancerResource;
import dev.seawall.plan.NetworkResource;
import dev.seawall.plan.Plan;
import dev.seawall.units.Port;
import java.util.function.Consumer;

/**
 * The balancer's group lets out, and the nodes' group lets in, traffic and health checks of every target group.
 *
 * <p>Health checks obey the balancer's outbound rules: one that is missing makes every node unhealthy (NLB guide, security groups), and the balancer fails open.
 */
public final class BalancerReachesNodes extends PlanRule {
    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        PlanParts parts = PlanParts.of(plan);
        for (BalancerResource.TargetGroup group : parts.targetGroups()) {
            require(parts, group, "tcp", group.port(), "traffic", findings);
            if (group.protocol().equals("TCP_UDP")) {
                require(parts, group, "udp", group.port(), "traffic", findings);
            }
            require(parts, group, "tcp", group.health().port(), "health checks", findings);
        }
    }

    private void require(PlanParts parts, BalancerResource.TargetGroup group, String protocol, Port port, String what, Consumer<Finding> findings) {
        boolean out = false;
        boolean in = false;
        for (NetworkResource.SecurityGroupRule rule : parts.rules()) {
            boolean covers = rule.protocol().equals(protocol) && rule.from() <= port.number() && port.number() <= rule.to() && rule.peer().isPresent();
            out |= covers && !rule.ingress() && parts.ofBalancer().contains(PlanParts.id(rule.group())) && parts.ofNodes().contains(PlanParts.id(rule.peer().get()));
            in |= covers && rule.ingress() && parts.ofNodes().contains(PlanParts.id(rule.group())) && parts.ofBalancer().contains(PlanParts.id(rule.peer().get()));
        }
        if (!out || !in) {
            findings.accept(error("plan." + group.id().camelCase(), what + " on " + protocol + " " + port + (out ? " are not let in by the nodes" : " are not let out of the balancer")
                + ", every node would be unhealthy", "add the rule between the two groups"));
        }
    }
}
