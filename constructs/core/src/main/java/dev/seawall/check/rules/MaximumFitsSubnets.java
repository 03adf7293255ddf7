package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.SubnetPlan;
import dev.seawall.model.Environment;
import dev.seawall.units.Cidr;
import java.util.List;
import java.util.function.Consumer;

/**
 * The nodes' subnets hold the largest fleet.
 *
 * <p>A subnet has {@code 2^(32 - prefix)} addresses less the five that AWS keeps (VPC User Guide, subnet sizing), and a node takes one. A node without an address is not launched, under the load that asked for it. The subnets of an
 * existing network are the user's, and nobody knows here how wide they are.
 */
public final class MaximumFitsSubnets extends Rule {
    private static final int ADDRESS_BITS = 32;
    private static final int KEPT_BY_AWS = 5;

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        List<Cidr> blocks = SubnetPlan.of(environment.edge().network()).nodeBlocks();
        long addresses = 0;
        for (Cidr block : blocks) {
            addresses += (1L << ADDRESS_BITS - block.prefix()) - KEPT_BY_AWS;
        }
        if (!blocks.isEmpty() && environment.edge().fleet().maximum() > addresses) {
            findings.accept(warning("fleet.maximum", environment.edge().fleet().maximum() + " nodes exceed the " + addresses + " addresses of the node subnets, the others are not launched",
                "lower the maximum, name more zones, or choose a wider network.cidr").limit(environment.edge().fleet().maximum(), addresses, "network.cidr").against("network.cidr"));
        }
    }
}
