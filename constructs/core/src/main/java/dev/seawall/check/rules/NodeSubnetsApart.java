package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Scheme;
import dev.seawall.model.network.ExistingNetwork;
import java.util.function.Consumer;

/**
 * Nodes do not stand in the subnet of an internet-facing balancer.
 *
 * <p>That subnet's way out is an internet gateway, which passes nothing of an instance without a public address (VPC User Guide, internet gateways), and nodes have none: no package, no secret, no lifecycle hook is
 * reached and every boot is abandoned. An internal balancer may share a subnet.
 */
public final class NodeSubnetsApart extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (environment.edge().balancer().scheme() == Scheme.INTERNET_FACING && environment.edge().network() instanceof ExistingNetwork existing) {
            for (ExistingNetwork.ZoneSubnets zone : existing.subnets()) {
                if (zone.nodeSubnet().name().equals(zone.balancerSubnet().name())) {
                    findings.accept(warning("network.subnets[" + zone.zone() + "]", "input " + zone.nodeSubnet().name() + " is the subnet of the internet-facing balancer and of nodes, which have no public address and so"
                        + " no way out through its internet gateway", "name a private subnet for the nodes"));
                }
            }
        }
    }
}
