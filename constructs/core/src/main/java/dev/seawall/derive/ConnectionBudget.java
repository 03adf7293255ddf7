package dev.seawall.derive;

import dev.seawall.model.Edge;

/**
 * Connections of NGINX's workers: one for each client and one for each request that waits for a server (ngx_core_module, worker_connections counts both). Beyond it a worker accepts no more and logs
 * "worker_connections are not enough".
 *
 * @param connections that the whole load holds at a time
 * @param limit {@code workers x workerConnections} of a node
 */
public record ConnectionBudget(long connections, long limit) {
    public static ConnectionBudget of(Edge edge, Load load) {
        return new ConnectionBudget(load.clients() + load.inFlight(), WorkerConnections.of(edge).connections());
    }
}
