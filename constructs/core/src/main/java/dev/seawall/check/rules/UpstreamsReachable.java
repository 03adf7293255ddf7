package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.Nat;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Endpoint;
import dev.seawall.units.IpAddress;
import java.util.function.Consumer;

/**
 * There is a way from the nodes to every server.
 *
 * <p>Subnets of a created network have no IPv6, so a node has no address to reach an IPv6 server from: every request gets 502. Without NAT there is no way to a public address either (VPC User
 * Guide, NAT gateways).
 */
public final class UpstreamsReachable extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (!(environment.edge().network() instanceof CreatedNetwork network)) {
            return;
        }
        for (Upstream upstream : environment.edge().nginx().upstreams()) {
            String path = "nginx.upstreams[" + upstream.name() + "].servers";
            for (int i = 0; i < upstream.servers().size(); i++) {
                Endpoint server = upstream.servers().get(i);
                if (server.isName()) {
                    continue;
                }
                IpAddress address = IpAddress.parse(server.host());
                if (address.isIpv6()) {
                    findings.accept(error(path, server + " is IPv6 and the created network has none, every request would get 502", "name an IPv4 address, or use Network.existing").against(path + "[" + i + "]"));
                } else if (network.nat() == Nat.NONE && !Blocks.inside(network, address)) {
                    findings.accept(error(path, server + " is public and network.nat is NONE, there is no way to it", "use Nat.PER_ZONE, or a private address").against(path + "[" + i + "]", "network.nat"));
                }
            }
        }
    }
}
