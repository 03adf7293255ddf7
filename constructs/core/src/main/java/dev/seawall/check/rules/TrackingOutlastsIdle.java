package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.KernelSettings;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * The host firewall remembers a connection as long as the balancer does.
 *
 * <p>Forgotten sooner, the next packet of a live connection is NEW without SYN and is dropped: the client hangs until it gives up. Derived from {@code balancer.idleTimeout}; only an override can break it.
 */
public final class TrackingOutlastsIdle extends Rule {
    private static final String KEY = "net.netfilter.nf_conntrack_tcp_timeout_established";

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        long remembered = KernelSettings.of(environment.edge()).number(KEY, Long.MAX_VALUE);
        long idle = environment.edge().balancer().idleTimeout().toSeconds();
        if (remembered <= idle) {
            findings.accept(error("kernel.override[" + KEY + "]", remembered + " s is not above balancer.idleTimeout " + idle + " s, the firewall would drop packets of live connections",
                "remove the override, or lower idleTimeout")
                .limit(remembered + " s", idle + " s", "balancer.idleTimeout").against("balancer.idleTimeout"));
        }
    }
}
