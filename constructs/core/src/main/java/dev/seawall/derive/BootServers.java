package dev.seawall.derive;

import dev.seawall.model.Edge;
import dev.seawall.units.Cidr;
import dev.seawall.units.IpAddress;
import java.util.List;
import java.util.Optional;

/**
 * Servers of time and names that a node reaches over its network, and so needs a rule of its security group for. AWS's own on the link need none: security groups do not filter them (VPC User Guide,
 * security groups).
 *
 * @param time UDP 123; empty when it is on the link
 * @param names UDP and TCP 53; empty when it is on the link
 */
public record BootServers(Optional<IpAddress> time, Optional<IpAddress> names) {
    private static final List<Cidr> LINK = List.of(Cidr.parse("169.254.0.0/16"), Cidr.parse("fd00:ec2::/32"));

    public static BootServers of(Edge edge) {
        return new BootServers(beyondLink(edge.boot().timeSource()), beyondLink(edge.boot().nameServer()));
    }

    private static Optional<IpAddress> beyondLink(IpAddress server) {
        for (Cidr block : LINK) {
            if (block.contains(server)) {
                return Optional.empty();
            }
        }
        return Optional.of(server);
    }
}
