package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.WorkerConnections;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * What waits to be accepted can be accepted.
 *
 * <p>Workers take {@code workers x workerConnections} connections (ngx_core_module, {@code worker_connections}). Where the queue before them is longer, a full node lets clients wait that it has no room for, and is full early:
 * 1,024, as blogs have it, are 2,048 requests on a node that has memory for 32 times as many.
 */
public final class BacklogWithinConnections extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        long room = WorkerConnections.of(edge).connections();
        if (room < edge.nginx().backlog()) {
            findings.accept(note("nginx.workerConnections", room + " connections of all workers are below nginx.backlog " + edge.nginx().backlog() + ": clients would wait for a node that has no room for them",
                "raise workerConnections, or lower backlog").limit(room, edge.nginx().backlog(), "nginx.backlog").against("nginx.backlog"));
        }
    }
}
