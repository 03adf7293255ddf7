package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import java.util.function.Consumer;

/**
 * A balancer that crosses zones does not preserve client addresses.
 *
 * <p>Two of its addresses may send connections of one client with one port to the same node, which takes the second for the first: connects fail now and then (NLB guide, troubleshooting).
 */
public final class CrossZoneKeepsPortsApart extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Balancer balancer = environment.edge().balancer();
        if (balancer.crossZone() && balancer.clientAddress() == ClientAddress.PRESERVED) {
            findings.accept(warning("balancer.crossZone", "with preserved client addresses, ports of one client meet on a node from two zones and connects fail now and then (NLB guide)",
                "switch crossZone off, or use ClientAddress.PROXY_PROTOCOL_V2 without bans").against("balancer.clientAddress"));
        }
    }
}
