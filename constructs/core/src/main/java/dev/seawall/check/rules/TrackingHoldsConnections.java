package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.KernelSettings;
import dev.seawall.derive.WorkerConnections;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * The connection table holds what NGINX holds.
 *
 * <p>{@code workers x workerConnections} flows, clients and upstreams alike; a full table drops packets of everybody ("nf_conntrack: table full") while NGINX still has room. Closed flows stay 30 s
 * longer, so twice as many are demanded.
 */
public final class TrackingHoldsConnections extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        long table = KernelSettings.of(edge).number("net.netfilter.nf_conntrack_max", Long.MAX_VALUE);
        long flows = 2 * WorkerConnections.of(edge).connections();
        if (table < flows) {
            findings.accept(error("nginx.workerConnections", edge.nginx().workerConnections() + " on " + edge.fleet().instanceType().vcpus() + " workers need " + flows + " flows, kernel net.netfilter.nf_conntrack_max is " + table
                + ", the kernel would drop packets", "raise nf_conntrack_max or lower workerConnections")
                .limit(flows, table, "kernel net.netfilter.nf_conntrack_max").against("kernel.override[net.netfilter.nf_conntrack_max]"));
        }
    }
}
