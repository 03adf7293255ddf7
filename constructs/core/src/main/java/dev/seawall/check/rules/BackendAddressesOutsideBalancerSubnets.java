package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.SubnetPlan;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Cidr;
import dev.seawall.units.Endpoint;
import dev.seawall.units.IpAddress;
import java.util.List;
import java.util.function.Consumer;

/**
 * A backend does not live in the balancer's subnets.
 *
 * <p>Those are exempt from bans and trusted for PROXY headers, so nothing else may live there.
 */
public final class BackendAddressesOutsideBalancerSubnets extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        List<Cidr> balancer = SubnetPlan.of(edge.network()).balancerBlocks();
        for (Upstream upstream : edge.nginx().upstreams()) {
            String path = "nginx.upstreams[" + upstream.name() + "].servers";
            for (int i = 0; i < upstream.servers().size(); i++) {
                Endpoint server = upstream.servers().get(i);
                for (Cidr block : balancer) {
                    if (isIpv4(server) && block.contains(IpAddress.parse(server.host()))) {
                        findings.accept(error(path, server + " lies in the balancer's subnet " + block + ", which the firewall exempts",
                            "move the backend to another subnet").against(path + "[" + i + "]", "network.cidr"));
                    }
                }
            }
        }
    }

    private static boolean isIpv4(Endpoint server) {
        return !server.isName() && server.host().indexOf(':') < 0;
    }
}
