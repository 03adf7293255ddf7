package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.IpAddress;
import java.util.function.Consumer;

/**
 * A kept connection to a server is worth keeping.
 *
 * <p>A request on a connection of its own takes three times the processor of one on a kept connection (measured, {@code docs/capacity.md}): connecting costs as much as two requests. With
 * {@code keepaliveRequests} of N it adds 2 / N to each, a tenth and more below 20, and each connection leaves a port in TIME_WAIT. A NAT
 * gateway, through which public servers are reached, forgets a connection that was idle for 350 s and resets what comes after (VPC User Guide, troubleshoot NAT gateways).
 */
public final class PoolConnectionsLast extends Rule {
    private static final int CONNECTING = 2;
    private static final int LEAST = 20;
    private static final int NAT_IDLE = 350;
    private static final int FULL = 100;

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (Upstream upstream : environment.edge().nginx().upstreams()) {
            int requests = upstream.keepaliveRequests();
            if (requests < LEAST) {
                findings.accept(warning("nginx.upstreams[" + upstream.name() + "].keepaliveRequests", requests + (requests == 1 ? " request" : " requests") + " a connection make connecting cost "
                    + FULL * CONNECTING / requests + " % on top of every request", "raise it to " + LEAST + " or more; 1,000 cost nothing")
                    .limit(requests, LEAST, "Seawall"));
            }
            long idle = upstream.keepaliveTimeout().toSeconds();
            if (idle >= NAT_IDLE && environment.edge().network() instanceof CreatedNetwork network) {
                upstream.servers().stream().filter(server -> !server.isName() && !Blocks.inside(network, IpAddress.parse(server.host()))).findFirst().ifPresent(server -> findings.accept(
                    warning("nginx.upstreams[" + upstream.name() + "].keepaliveTimeout", idle + " s is not below the " + NAT_IDLE + " s after which the NAT gateway forgets an idle connection to " + server
                        + ", the next request on it is reset", "lower it below " + NAT_IDLE + " s").limit(idle + " s", NAT_IDLE + " s", "VPC User Guide, NAT gateways")));
            }
        }
    }
}
