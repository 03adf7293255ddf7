package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.WorkerConnections;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * One client cannot take all connections of a node.
 *
 * <p>A proxied request holds two connections, the client's and the upstream's (ngx_core_module, {@code worker_connections}), so a node has {@code workers x workerConnections / 2} requests in progress; a limit at
 * or above it limits nobody, and one slow client is an outage of the node.
 */
public final class OneClientLeavesRoom extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        long room = WorkerConnections.of(edge).requests();
        if (edge.nginx().connectionsPerClient() >= room) {
            findings.accept(warning("nginx.connectionsPerClient", edge.nginx().connectionsPerClient() + " are not below the " + room + " requests that a node can have in progress, one client could take them all",
                "lower it, or raise workerConnections").limit(edge.nginx().connectionsPerClient(), room, "nginx.workerConnections").against("nginx.workerConnections"));
        }
    }
}
