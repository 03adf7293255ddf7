package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.PortBudget;
import dev.seawall.derive.WorkerConnections;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The outgoing ports that overrides leave carry the requests that NGINX takes.
 *
 * <p>NGINX may have {@code workers x workerConnections / 2} requests in progress, one upstream connection each; towards the servers of an upstream there are {@link PortBudget} ports each: those of the range
 * less the reserved ones, and an override of either may leave fewer. Beyond them requests get 502: "Cannot assign requested address". Seawall's own range is not judged: 55,296 ports a server are all that a kernel has beside the usual services.
 */
public final class OutgoingPortsFitRequests extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        PortBudget budget = PortBudget.of(edge);
        long ports = budget.perServer();
        long requests = WorkerConnections.of(edge).requests();
        List<String> chosen = budget.chosen(edge).stream().map(key -> "kernel.override[" + key + "]").toList();
        if (chosen.isEmpty() || !budget.isRange()) {
            return;
        }
        List<String> against = new ArrayList<>(List.of("nginx.workerConnections"));
        against.addAll(chosen.subList(1, chosen.size()));
        for (Upstream upstream : edge.nginx().upstreams()) {
            if (ports * upstream.servers().size() < requests) {
                findings.accept(warning(chosen.get(0), "leaves " + ports * upstream.servers().size() + " ports towards the servers of " + upstream.name() + ", fewer than the " + requests
                    + " requests that NGINX takes at a time, others would get 502", "remove the override, or lower nginx.workerConnections")
                        .limit(ports * upstream.servers().size(), requests, "nginx.workerConnections").against(against));
            }
        }
    }
}
