package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whoever demands certificates on one port knows that another serves the same routes without.
 *
 * <p>Routes belong to the edge, not to a port: what mutual TLS guards on 8443 is open on 443, unless the upstream itself looks at the certificate.
 */
public final class ClientCertificatesGuardRoutes extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Balancer balancer = environment.edge().balancer();
        List<String> guarded = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (Listener.Https listener : balancer.https()) {
            (listener.clientCertificates().isPresent() ? guarded : open).add(listener.port().toString());
        }
        for (Listener.BalancerTls listener : balancer.balancerTls()) {
            open.add(listener.port().toString());
        }
        if (!guarded.isEmpty() && !open.isEmpty()) {
            findings.accept(note("balancer.listeners", "routes that " + String.join(", ", guarded) + " serves to client certificates alone are served to everybody on " + String.join(", ", open),
                "demand certificates on every listener, or make two edges"));
        }
    }
}
