package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.PortBudget;
import dev.seawall.derive.WorkerConnections;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.kernel.SysctlKey;
import dev.seawall.model.nginx.Upstream;
import java.util.function.Consumer;

/**
 * A range of outgoing ports that somebody narrowed carries the requests that NGINX takes.
 *
 * <p>NGINX may have {@code workers x workerConnections / 2} requests in progress, one upstream connection each; towards the servers of an upstream there are {@link PortBudget} ports each. Beyond them requests get 502:
 * "Cannot assign requested address". Seawall's own range is not judged: 55,296 ports a server are all that a kernel has beside the usual services.
 */
public final class OutgoingPortsFitRequests extends Rule {
    private static final String RANGE = "net.ipv4.ip_local_port_range";

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        long ports = PortBudget.of(edge).perServer();
        long requests = WorkerConnections.of(edge).requests();
        if (!edge.kernel().overrides().containsKey(SysctlKey.of(RANGE)) || ports < 2) {
            return;
        }
        for (Upstream upstream : edge.nginx().upstreams()) {
            if (ports * upstream.servers().size() < requests) {
                findings.accept(warning("kernel.override[" + RANGE + "]", "leaves " + ports * upstream.servers().size() + " ports towards the servers of " + upstream.name() + ", fewer than the " + requests
                    + " requests that NGINX takes at a time, others would get 502", "remove the override, or lower nginx.workerConnections")
                        .limit(ports * upstream.servers().size(), requests, "nginx.workerConnections").against("nginx.workerConnections"));
            }
        }
    }
}
