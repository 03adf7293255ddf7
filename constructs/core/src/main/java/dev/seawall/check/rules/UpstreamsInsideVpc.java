package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Endpoint;
import dev.seawall.units.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whoever names a private server outside the edge's own VPC knows that a way must be made to it.
 *
 * <p>A created VPC has routes to itself and to the internet. A private address elsewhere is sent to the NAT gateway, which drops it: every request gets 504 until a peering or transit gateway and
 * its routes exist (VPC User Guide, route tables).
 */
public final class UpstreamsInsideVpc extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (!(environment.edge().network() instanceof CreatedNetwork network)) {
            return;
        }
        for (Upstream upstream : environment.edge().nginx().upstreams()) {
            String path = "nginx.upstreams[" + upstream.name() + "].servers";
            List<String> outside = new ArrayList<>();
            List<String> culprits = new ArrayList<>();
            for (int i = 0; i < upstream.servers().size(); i++) {
                Endpoint server = upstream.servers().get(i);
                if (Blocks.PRIVATE.contain(server) && !Blocks.LOOPBACK.contain(server)
                    && !network.cidr().contains(IpAddress.parse(server.host()))) {
                    outside.add(server.toString());
                    culprits.add(path + "[" + i + "]");
                }
            }
            if (!outside.isEmpty()) {
                culprits.add("network.cidr");
                findings.accept(note(path, String.join(", ", outside) + " outside the created VPC " + network.cidr()
                    + ", which has no route there", "peer the networks after the deploy, or use Network.existing").against(culprits));
            }
        }
    }
}
