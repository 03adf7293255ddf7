package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.units.Cidr;
import java.util.List;
import java.util.function.Consumer;

/**
 * Internal ports are reached from inside.
 *
 * <p>A block of public addresses among the sources opens etcd and the exporters, which ask nobody who he is, to strangers; 0.0.0.0/0 to everybody who reaches the VPC. From
 * IPv6 blocks nobody comes into a network that has none.
 */
public final class InternalSourcesInternal extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        List<Cidr> sources = environment.edge().firewall().internalSources();
        if (environment.edge().network() instanceof CreatedNetwork && !sources.isEmpty() && sources.stream().allMatch(Cidr::isIpv6)) {
            findings.accept(warning("firewall.internalSources", "are IPv6 alone and the created network has none, nobody reaches internal ports", "name IPv4 blocks").against("network"));
        }
        for (Cidr source : sources) {
            if (source.prefix() == 0) {
                findings.accept(error("firewall.internalSources", source + " is everybody", "name the blocks of your monitoring"));
            } else if (!Blocks.PRIVATE.contain(source)) {
                findings.accept(warning("firewall.internalSources", source + " is not private (RFC 1918, RFC 4193), strangers could reach internal ports", "name private blocks"));
            }
        }
    }
}
