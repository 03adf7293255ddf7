package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.ListenerIdle;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Balancer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * NGINX closes idle connections before a listener forgets them whose idle timeout cannot be set.
 *
 * <p>TLS listeners have 350 s, and so has TCP beside HTTP/3, where the listener takes no attribute (NLB guide, listeners): a larger {@code balancer.idleTimeout} does not help there, and clients meet
 * resets. Where another listener takes it and {@code keepaliveTimeout} reaches that too, {@link KeepaliveBelowBalancerIdle} has said so.
 */
public final class KeepaliveBelowFixedIdle extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Duration keepalive = environment.edge().nginx().keepaliveTimeout();
        Balancer balancer = environment.edge().balancer();
        boolean told = ListenerIdle.taken(balancer) && keepalive.compareTo(balancer.idleTimeout()) >= 0;
        if (ListenerIdle.of(environment.edge()).fixed() && keepalive.compareTo(ListenerIdle.FIXED) >= 0 && !told) {
            findings.accept(error("nginx.keepaliveTimeout", keepalive.toSeconds() + " s is not below the " + ListenerIdle.FIXED.toSeconds()
                + " s that are fixed on TLS listeners and beside HTTP/3 (NLB guide), the balancer would reset connections that NGINX keeps", "lower keepaliveTimeout")
                .limit(keepalive, ListenerIdle.FIXED, "NLB guide, TLS listeners and those beside HTTP/3")
                    .against(fixed(balancer)));
        }
    }

    private static List<String> fixed(Balancer balancer) {
        List<String> paths = new ArrayList<>(List.of(Http3Listeners.paths(balancer)));
        balancer.balancerTls().forEach(listener -> paths.add("balancer.listeners[" + listener.port() + "]"));
        return paths;
    }
}
