package dev.seawall.derive;

import dev.seawall.model.Edge;

/**
 * What NGINX's workers may hold open at a time.
 *
 * <p>{@code connections = workers x workerConnections}, a worker for each virtual processor, those to upstreams among them (ngx_core_module, {@code worker_connections}). A proxied request holds two.
 *
 * @param connections of all workers of a node
 */
public record WorkerConnections(long connections) {
    public static WorkerConnections of(Edge edge) {
        return new WorkerConnections((long) edge.fleet().instanceType().vcpus() * edge.nginx().workerConnections());
    }

    /** Proxied requests that can be in progress at a time. */
    public long requests() {
        return connections / 2;
    }
}
