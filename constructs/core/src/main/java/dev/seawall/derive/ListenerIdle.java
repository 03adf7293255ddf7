package dev.seawall.derive;

import dev.seawall.model.Edge;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.Listener;
import java.time.Duration;

/**
 * When the balancer forgets a silent flow of a listener (NLB guide, idle timeouts): TCP listeners as {@code balancer.idleTimeout} says, TLS listeners and those beside HTTP/3 after 350 s whatever is
 * said, UDP flows after 120 s.
 *
 * @param shortest of all TCP flows
 * @param fixed whether a listener has the fixed one
 */
public record ListenerIdle(Duration shortest, boolean fixed) {
    /** TLS listeners, and the TCP half of TCP_UDP listeners. */
    public static final Duration FIXED = Duration.ofSeconds(350);
    /** UDP flows. */
    public static final Duration UDP = Duration.ofSeconds(120);

    public static ListenerIdle of(Edge edge) {
        boolean fixed = edge.balancer().listeners().stream().anyMatch(ListenerIdle::hasFixed);
        Duration said = edge.balancer().idleTimeout();
        return new ListenerIdle(fixed && (!taken(edge.balancer()) || FIXED.compareTo(said) < 0) ? FIXED : said, fixed);
    }

    /** Whether a listener takes {@code balancer.idleTimeout}; where none does, the value goes nowhere. */
    public static boolean taken(Balancer balancer) {
        return !balancer.listeners().stream().allMatch(ListenerIdle::hasFixed);
    }

    private static boolean hasFixed(Listener listener) {
        return listener instanceof Listener.BalancerTls || listener instanceof Listener.Https https && https.http3();
    }
}
