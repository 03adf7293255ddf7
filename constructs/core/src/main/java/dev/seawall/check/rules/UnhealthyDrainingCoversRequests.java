package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A node that fails its health answer in order to leave ends its requests first.
 *
 * <p>After {@code balancer.unhealthyDraining} the balancer resets what is left; AWS's own default is 0 (NLB guide, target group attributes). Requests may take an upstream's {@code readTimeout}.
 */
public final class UnhealthyDrainingCoversRequests extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Duration draining = environment.edge().balancer().unhealthyDraining();
        for (Upstream upstream : environment.edge().nginx().upstreams()) {
            if (upstream.readTimeout().compareTo(draining) > 0) {
                findings.accept(warning("balancer.unhealthyDraining", draining.toSeconds() + " s is below nginx.upstreams[" + upstream.name() + "].readTimeout " + upstream.readTimeout().toSeconds()
                    + " s, the balancer would reset running requests of a node that leaves", "raise unhealthyDraining or lower readTimeout")
                    .limit(draining, upstream.readTimeout(), "nginx.upstreams[" + upstream.name() + "].readTimeout")
                        .against("nginx.upstreams[" + upstream.name() + "].readTimeout"));
            }
        }
    }
}
