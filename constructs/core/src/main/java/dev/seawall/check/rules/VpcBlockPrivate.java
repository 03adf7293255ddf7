package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.network.CreatedNetwork;
import java.util.function.Consumer;

/**
 * A created VPC has private addresses.
 *
 * <p>With a block of somebody else's public addresses nodes can reach none of those: the VPC's own route wins (VPC User Guide, VPC CIDR blocks).
 */
public final class VpcBlockPrivate extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (environment.edge().network() instanceof CreatedNetwork created && !Blocks.PRIVATE.contain(created.cidr())) {
            findings.accept(warning("network.cidr", created.cidr() + " is not private (RFC 1918), nodes could not reach whom it belongs to", "choose a block in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16")
                .limit(created.cidr(), "10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16", "RFC 1918"));
        }
    }
}
