package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.ListenerIdle;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import java.util.function.Consumer;

/**
 * NGINX gives up a silent server before the balancer forgets the client.
 *
 * <p>While a server thinks, the client's connection is silent too; after the balancer's idle timeout (350 s on TLS listeners and beside HTTP/3, whatever is said) the balancer answers with a reset and
 * the late answer reaches nobody (NLB guide, TCP idle timeout). A WebSocket that is silent as long is cut likewise.
 */
public final class ReadTimeoutWithinBalancerIdle extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        ListenerIdle idle = ListenerIdle.of(environment.edge());
        for (Upstream upstream : environment.edge().nginx().upstreams()) {
            if (upstream.readTimeout().compareTo(idle.shortest()) >= 0) {
                findings.accept(warning("nginx.upstreams[" + upstream.name() + "].readTimeout", upstream.readTimeout().toSeconds() + " s is not below the " + idle.shortest().toSeconds()
                    + " s after which the balancer forgets a silent client" + (idle.fixed() ? " (fixed on TLS listeners and beside HTTP/3)" : ""),
                    "lower readTimeout, or raise balancer.idleTimeout where it holds")
                    .limit(upstream.readTimeout(), idle.shortest(), idle.fixed() ? "NLB guide, TLS listeners and those beside HTTP/3" : "balancer.idleTimeout").against("balancer.idleTimeout"));
            }
        }
    }
}
