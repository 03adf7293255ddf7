package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.PortBudget;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import java.util.function.Consumer;

/**
 * The pool of idle connections leaves ports for new ones.
 *
 * <p>{@code keepalive x workers} idle connections spread over the servers, each of which has the ports of {@link PortBudget}. When the pool alone takes them, every other request gets 502.
 */
public final class PoolFitsPorts extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        PortBudget budget = PortBudget.of(edge);
        long ports = budget.perServer();
        for (Upstream upstream : edge.nginx().upstreams()) {
            long idle = (long) upstream.keepalive() * edge.fleet().instanceType().vcpus();
            if (budget.isRange() && idle >= ports * upstream.servers().size()) {
                findings.accept(error("nginx.upstreams[" + upstream.name() + "].keepalive", idle + " idle connections of " + edge.fleet().instanceType().vcpus() + " workers take all "
                    + ports * upstream.servers().size() + " ports towards the servers, others would get 502", "lower keepalive, or " + (budget.reserved().isEmpty() ? "" : "shorten kernel net.ipv4.ip_local_reserved_ports or ") + "widen kernel net.ipv4.ip_local_port_range")
                    .limit(idle, ports * upstream.servers().size(), "kernel net.ipv4.ip_local_port_range")
                        .against(budget.chosen(edge).stream().map(key -> "kernel.override[" + key + "]").toList()));
            }
        }
    }
}
