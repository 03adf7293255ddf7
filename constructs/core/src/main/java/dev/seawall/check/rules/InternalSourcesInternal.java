package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.units.Cidr;
import java.util.function.Consumer;

/**
 * Internal ports are reached from inside.
 *
 * <p>A block of public addresses among the sources opens etcd and the exporters, which ask nobody who he is, to strangers; 0.0.0.0/0 to everybody who reaches the VPC.
 */
public final class InternalSourcesInternal extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (Cidr source : environment.edge().firewall().internalSources()) {
            if (source.prefix() == 0) {
                findings.accept(error("firewall.internalSources", source + " is everybody", "name the blocks of your monitoring"));
            } else if (!Blocks.PRIVATE.contain(source)) {
                findings.accept(warning("firewall.internalSources", source + " is not private (RFC 1918, RFC 4193), strangers could reach internal ports", "name private blocks"));
            }
        }
    }
}
