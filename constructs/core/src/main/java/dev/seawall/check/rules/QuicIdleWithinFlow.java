package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.ListenerIdle;
import dev.seawall.model.Environment;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * An idle QUIC connection ends before the balancer forgets its flow.
 *
 * <p>UDP flows are forgotten after 120 s, which cannot be changed (NLB guide, listeners); NGINX takes {@code keepalive_timeout} for QUIC's idle timeout (ngx_http_v3_module). Later packets reach another
 * node, which does not know the connection, and the client waits for its own timeout.
 */
public final class QuicIdleWithinFlow extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Duration keepalive = environment.edge().nginx().keepaliveTimeout();
        if (environment.edge().balancer().http3() && keepalive.compareTo(ListenerIdle.UDP) >= 0) {
            findings.accept(warning("nginx.keepaliveTimeout", keepalive.toSeconds() + " s is not below the " + ListenerIdle.UDP.toSeconds()
                + " s after which the balancer sends a QUIC connection to another node (NLB guide)", "lower keepaliveTimeout below 120 s, or drop withHttp3()")
                .limit(keepalive, ListenerIdle.UDP, "NLB guide, UDP flows")
                    .against(Http3Listeners.paths(environment.edge().balancer())));
        }
    }
}
