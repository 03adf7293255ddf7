package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.plan.BalancerResource;
import dev.seawall.plan.Plan;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Listener and target group speak one protocol, with what AWS allows for it.
 *
 * <p>A TLS or TCP listener sends to a TCP group, TCP_UDP to TCP_UDP; the latter always preserves client addresses, always cuts connections of unhealthy nodes and knows no PROXY protocol (NLB guide, target
 * groups). Anything else is refused at the deploy.
 */
public final class TargetGroupsSpeakTheirProtocol extends PlanRule {
    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        PlanParts parts = PlanParts.of(plan);
        for (BalancerResource.Listener listener : parts.listeners()) {
            String path = "plan." + listener.id().camelCase();
            Optional<BalancerResource.TargetGroup> target = parts.target(listener);
            if (target.isEmpty()) {
                findings.accept(error(path, "sends to no target group of the plan", "send it to one"));
                continue;
            }
            String wanted = listener.protocol().equals("TCP_UDP") ? "TCP_UDP" : "TCP";
            if (!target.get().protocol().equals(wanted)) {
                findings.accept(error(path, listener.protocol() + " sends to a group of " + target.get().protocol() + ", AWS takes " + wanted, "use a group of " + wanted));
            }
            if (listener.protocol().equals("TLS") != listener.tls().isPresent()) {
                findings.accept(error(path, "a listener of " + listener.protocol() + (listener.tls().isPresent() ? " has a certificate" : " has no certificate"), "use TLS with a certificate, or neither"));
            }
        }
        for (BalancerResource.TargetGroup group : parts.targetGroups()) {
            if (group.protocol().equals("TCP_UDP") && (group.proxyProtocol() || !group.preserveClient() || !group.terminateUnhealthy())) {
                findings.accept(error("plan." + group.id().camelCase(), "TCP_UDP neither speaks PROXY protocol nor hides clients nor keeps unhealthy connections (NLB guide)", "leave these as AWS has them"));
            } else if (group.proxyProtocol() && group.preserveClient()) {
                findings.accept(error("plan." + group.id().camelCase(), "client addresses are preserved and sent by PROXY protocol as well, NGINX and the firewall would differ about them", "use one of the two"));
            }
        }
    }
}
