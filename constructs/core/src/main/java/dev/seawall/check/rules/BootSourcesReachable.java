package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.BootServers;
import dev.seawall.model.Environment;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.Nat;
import dev.seawall.units.Cidr;
import dev.seawall.units.IpAddress;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Time and names come from where a node has a way to.
 *
 * <p>A node without either never serves. The nodes' security group gets a rule for each server that is not link-local; but subnets of a created network have no IPv6, and without NAT there is no way to
 * a public address (VPC User Guide, NAT gateways). The node's own cache and clock ask these servers, so loopback is a circle.
 * On the link 169.254.169.123 tells the time and 169.254.169.253 resolves names, neither does both (EC2 User Guide, time; VPC User Guide, DNS); the rest
 * of 169.254.169.0/24 and fd00:ec2::/32 is EC2's too. Elsewhere on the link a program of the node may answer, as node-local caches of names do on 169.254.20.10, if the image brings it.
 */
public final class BootSourcesReachable extends Rule {
    private static final Cidr LINK = Cidr.parse("169.254.0.0/16");
    private static final Map<String, Set<IpAddress>> OURS = Map.of("boot.timeSource", Set.of(IpAddress.parse("169.254.169.123"), IpAddress.parse("fd00:ec2::123")),
        "boot.nameServer", Set.of(IpAddress.parse("169.254.169.253"), IpAddress.parse("fd00:ec2::253")));

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        circle("boot.timeSource", environment.edge().boot().timeSource(), environment, findings);
        circle("boot.nameServer", environment.edge().boot().nameServer(), environment, findings);
        if (environment.edge().network() instanceof CreatedNetwork network) {
            BootServers.of(environment.edge()).time().ifPresent(server -> judge("boot.timeSource", server, network, findings));
            BootServers.of(environment.edge()).names().ifPresent(server -> judge("boot.nameServer", server, network, findings));
        }
    }

    private void circle(String path, IpAddress server, Environment environment, Consumer<Finding> findings) {
        if (Blocks.EC2.contain(server) && !OURS.get(path).contains(server)) {
            findings.accept(error(path, server + " on the instance's link does something else, no node would serve", "name another server, or leave it out"));
        } else if (LINK.contains(server) && !Blocks.EC2.contain(server) && !environment.edge().fleet().image().isPrebaked()) {
            findings.accept(warning(path, server + " is on the link, where nothing of Debian's image or EC2 answers: no node would serve", "name another server, leave it out, or use Image.prebaked with what answers there").against("fleet.image"));
        }
        if (Blocks.LOOPBACK.contain(server)) {
            findings.accept(error(path, server + " is the node itself, which asks this server: it would ask itself", "name a server, or leave it out"));
        }
    }

    private void judge(String path, IpAddress server, CreatedNetwork network, Consumer<Finding> findings) {
        if (server.isIpv6()) {
            findings.accept(error(path, server + " is IPv6 and the created network has none, no node would serve", "name an IPv4 address, or leave it out"));
        } else if (network.nat() == Nat.NONE && !Blocks.inside(network, server)) {
            findings.accept(error(path, server + " is public and network.nat is NONE, no node would serve", "name a private address, or leave it out").against("network.nat"));
        }
    }
}
