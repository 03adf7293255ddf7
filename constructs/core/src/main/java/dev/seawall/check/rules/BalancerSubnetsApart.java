package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.network.ExistingNetwork;
import dev.seawall.units.Cidr;
import java.util.function.Consumer;

/**
 * The balancer's subnets of an existing network are subnets that AWS can have, one a zone.
 *
 * <p>The nodes' firewall exempts these blocks and NGINX trusts them, so a wrong one bans the balancer. A subnet is /28 at least (VPC User Guide, subnet sizing) and two never overlap; in a wide one, other
 * machines are exempt as well.
 */
public final class BalancerSubnetsApart extends Rule {
    private static final int SMALLEST = 28;
    private static final int WIDE = 24;

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (!(environment.edge().network() instanceof ExistingNetwork existing)) {
            return;
        }
        for (ExistingNetwork.ZoneSubnets zone : existing.subnets()) {
            String path = "network.subnets[" + zone.zone() + "].balancerCidr";
            Cidr block = zone.balancerCidr();
            if (block.prefix() > SMALLEST) {
                findings.accept(error(path, block + " is smaller than a /28, the smallest subnet (VPC User Guide)", "give the block of the subnet as AWS shows it")
                    .limit(block, "/28", "VPC User Guide, the smallest subnet"));
            } else if (block.prefix() < WIDE) {
                findings.accept(note(path, block + " is wider than a /24: whatever else lives there is exempt from bans too", "give the balancer small subnets of its own")
                    .limit(block, "/24", "Seawall"));
            }
            for (ExistingNetwork.ZoneSubnets other : existing.subnets()) {
                if (other.zone().compareTo(zone.zone()) < 0 && block.overlaps(other.balancerCidr())) {
                    findings.accept(error(path, block + " overlaps " + other.balancerCidr() + " of " + other.zone() + ", two subnets cannot", "give the block of each subnet as AWS shows it")
                        .against("network.subnets[" + other.zone() + "]"));
                }
            }
        }
    }
}
