package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.derive.NodePorts;
import dev.seawall.model.Edge;
import dev.seawall.plan.NetworkResource;
import dev.seawall.plan.Plan;
import dev.seawall.units.Port;
import java.util.List;
import java.util.function.Consumer;

/**
 * Nodes admit the balancer's group, on the ports of listeners and health, and the inside on internal ports; nobody else.
 *
 * <p>A rule from 10.0.0.0/8 to a serving port lets every machine of the network pass limits and bans by; four scanners saw none of it (tried).
 */
public final class NodesAdmitBalancerAlone extends PlanRule {
    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        PlanParts parts = PlanParts.of(plan);
        Edge edge = plan.environment().edge();
        NodePorts ports = NodePorts.of(edge);
        for (NetworkResource.SecurityGroupRule rule : parts.rules()) {
            if (!rule.ingress() || !parts.ofNodes().contains(PlanParts.id(rule.group()))) {
                continue;
            }
            boolean onePort = rule.from() == rule.to();
            boolean balancer = rule.peer().isPresent() && parts.ofBalancer().contains(PlanParts.id(rule.peer().get())) && (holds(ports.serving(), rule.from()) || ports.health().number() == rule.from());
            boolean inside = PlanParts.holds(edge.firewall().internalSources(), rule.block()) && holds(ports.internal(), rule.from());
            if (!onePort || !balancer && !inside) {
                findings.accept(error("plan." + rule.id().camelCase(), "admits " + (rule.block().isPresent() ? rule.block().get() : "a group") + " to " + rule.protocol() + " " + rule.from() + "-" + rule.to()
                    + " of the nodes, past the balancer", "admit the balancer's group alone, and firewall.internalSources on internal ports"));
            }
        }
    }

    private static boolean holds(List<Port> ports, int number) {
        for (Port port : ports) {
            if (port.number() == number) {
                return true;
            }
        }
        return false;
    }
}
