package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.ListenerIdle;
import dev.seawall.derive.TimeoutLadder;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * NGINX closes idle connections before the balancer forgets them.
 *
 * <p>Otherwise the balancer answers a client's next request with a reset (NLB guide, TCP idle timeout). Listeners whose timeout is
 * fixed do not take {@code balancer.idleTimeout}; {@link KeepaliveBelowFixedIdle} judges them.
 */
public final class KeepaliveBelowBalancerIdle extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        TimeoutLadder ladder = TimeoutLadder.of(environment.edge());
        if (ListenerIdle.taken(environment.edge().balancer()) && ladder.keepalive().compareTo(ladder.balancerIdle()) >= 0) {
            findings.accept(error("nginx.keepaliveTimeout", ladder.keepalive().toSeconds() + " s is not below balancer.idleTimeout " + ladder.balancerIdle().toSeconds()
                + " s, the balancer would reset connections that NGINX keeps", "lower keepaliveTimeout or raise idleTimeout")
                .limit(ladder.keepalive(), ladder.balancerIdle(), "balancer.idleTimeout").against("balancer.idleTimeout"));
        }
    }
}
