package dev.seawall.derive;

import dev.seawall.model.Edge;
import dev.seawall.model.nginx.Upstream;

/**
 * Flows in the host's connection table: what is open, and what was closed in the last {@code nf_conntrack_tcp_timeout_time_wait} seconds (nf_conntrack-sysctl.rst; 120 unless set). Beyond
 * {@code nf_conntrack_max} the kernel drops packets of everybody, "table full".
 *
 * <p>{@code clients + waiting requests + (handshakes + served requests / keepaliveRequests) x time_wait}; the upstream that ends its connections soonest counts.
 *
 * @param flows of the whole load
 * @param limit {@code nf_conntrack_max} of a node
 */
public record FlowBudget(long flows, long limit) {
    private static final long KERNELS_TIME_WAIT = 120;
    private static final long KERNELS_TABLE = 262_144;

    public static FlowBudget of(Edge edge, Load load) {
        KernelSettings settings = KernelSettings.of(edge);
        long requests = edge.nginx().upstreams().stream().mapToLong(Upstream::keepaliveRequests).min().orElse(1);
        long closes = load.handshakes() + Whole.up(load.served(), requests);
        return new FlowBudget(load.clients() + load.inFlight() + closes * settings.count("net.netfilter.nf_conntrack_tcp_timeout_time_wait", KERNELS_TIME_WAIT),
            settings.count("net.netfilter.nf_conntrack_max", KERNELS_TABLE));
    }
}
