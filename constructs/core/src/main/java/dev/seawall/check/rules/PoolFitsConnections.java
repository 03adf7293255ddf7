package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Idle connections to servers leave a worker room for clients.
 *
 * <p>A worker's {@code workerConnections} hold its clients, the connections of their requests and the pools of all upstreams. When the pools take half of them, as many clients fewer can connect.
 */
public final class PoolFitsConnections extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        int idle = 0;
        List<String> pools = new ArrayList<>();
        for (Upstream upstream : environment.edge().nginx().upstreams()) {
            idle += upstream.keepalive();
            pools.add("nginx.upstreams[" + upstream.name() + "].keepalive");
        }
        int most = environment.edge().nginx().workerConnections();
        if (idle >= most) {
            findings.accept(error("nginx.workerConnections", most + " are not above the " + idle + " idle connections that the upstreams keep, no client could connect",
                "lower keepalive or raise workerConnections").limit(most, idle, "nginx.upstreams, keepalive of all").against(pools));
        } else if (idle > most / 2) {
            findings.accept(warning("nginx.workerConnections", idle + " of " + most + " may be idle connections to upstreams, more than half", "lower keepalive or raise workerConnections")
                .limit(idle, most / 2, "nginx.workerConnections, half of them").against(pools));
        }
    }
}
