package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.ClientAddress;
import java.util.function.Consumer;

/**
 * The host firewall can ban clients only where it sees them.
 *
 * <p>With PROXY protocol every packet comes from the balancer, so a {@code recent} rule would ban the balancer and with it everybody (NLB guide, target group attributes).
 */
public final class BansNeedClientAddresses extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        if (edge.balancer().clientAddress() == ClientAddress.PROXY_PROTOCOL_V2 && edge.firewall().ban().isPresent()) {
            findings.accept(error("firewall.ban", "PROXY protocol hides clients from the host firewall, it would ban the balancer",
                "use HostFirewall.withoutBans(), or ClientAddress.PRESERVED").against("balancer.clientAddress"));
        }
    }
}
