package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.network.ExistingNetwork;
import java.util.function.Consumer;

/**
 * A subnet of an existing network is named in one zone.
 *
 * <p>A subnet lies in one zone (VPC User Guide, subnets). Named in two, the other has no nodes while everything is counted with both, or the balancer is refused its second subnet of a zone.
 */
public final class SubnetsInOneZone extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (!(environment.edge().network() instanceof ExistingNetwork existing)) {
            return;
        }
        for (ExistingNetwork.ZoneSubnets zone : existing.subnets()) {
            for (ExistingNetwork.ZoneSubnets other : existing.subnets()) {
                boolean nodes = other.nodeSubnet().name().equals(zone.nodeSubnet().name());
                boolean balancers = other.balancerSubnet().name().equals(zone.balancerSubnet().name());
                if (other.zone().compareTo(zone.zone()) < 0 && (nodes || balancers)) {
                    findings.accept(error("network.subnets[" + zone.zone() + "]", "input " + (nodes ? zone.nodeSubnet() : zone.balancerSubnet()).name() + " is the subnet of " + other.zone()
                        + " too, and a subnet lies in one zone", "name the subnet of each zone").against("network.subnets[" + other.zone() + "]"));
                }
            }
        }
    }
}
