package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Balancer;
import java.util.function.Consumer;

/**
 * Beside HTTP/3 the balancer always terminates connections of unhealthy nodes.
 *
 * <p>TCP_UDP groups cannot switch it off (NLB guide, target group attributes), so {@code balancer.unhealthyDraining} has no effect on that listener.
 */
public final class Http3CutsUnhealthyNodes extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Balancer balancer = environment.edge().balancer();
        if (balancer.http3()) {
            findings.accept(note("balancer.unhealthyDraining", "has no effect on listeners with HTTP/3, whose TCP_UDP groups cut connections of unhealthy nodes at once",
                "accept it, or serve HTTP/3 on a port of its own").against(Http3Listeners.paths(balancer)));
        }
    }
}
