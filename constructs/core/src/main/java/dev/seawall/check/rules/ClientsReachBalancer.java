package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.Scheme;
import dev.seawall.model.network.AddressFamily;
import dev.seawall.units.Cidr;
import java.util.function.Consumer;

/**
 * The admitted blocks are addresses that clients can have.
 *
 * <p>An internet-facing balancer is called from public addresses: with private blocks alone its security group admits nobody. One of IPv4 has no IPv6 address, so IPv6 blocks admit nobody either. An
 * internal one is called over the VPC and what is connected to it; public addresses of one's own come there over such a line, and no others.
 */
public final class ClientsReachBalancer extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Balancer balancer = environment.edge().balancer();
        boolean ipv4 = environment.edge().network().family() == AddressFamily.IPV4;
        int useful = 0;
        for (Cidr block : balancer.allowedClients()) {
            String why = ipv4 && block.isIpv6() ? "is IPv6 and network.family is IPV4" : balancer.scheme() == Scheme.INTERNET_FACING && Blocks.PRIVATE.contain(block)
                ? "is private and the balancer internet-facing" : "";
            useful += why.isEmpty() ? 1 : 0;
            if (!why.isEmpty()) {
                findings.accept(warning("balancer.allowedClients", block + " " + why + ", no client comes from there", "name public IPv4 blocks, or use Scheme.INTERNAL"));
            }
        }
        if (balancer.scheme() == Scheme.INTERNAL && open(balancer)) {
            findings.accept(note("balancer.allowedClients", "are public blocks alone and the balancer is internal: from the internet nobody comes", "name private blocks, use Scheme.INTERNET_FACING, or accept it where a line of"
                + " your own carries these addresses").against("balancer.scheme"));
        }
        if (useful == 0) {
            findings.accept(error("balancer.allowedClients", "no block admits a client, so nobody can connect", "name the blocks that clients come from"));
        }
    }

    private static boolean open(Balancer balancer) {
        for (Cidr block : balancer.allowedClients()) {
            if (block.prefix() == 0 || Blocks.PRIVATE.contain(block)) {
                return false;
            }
        }
        return !balancer.allowedClients().isEmpty();
    }
}
