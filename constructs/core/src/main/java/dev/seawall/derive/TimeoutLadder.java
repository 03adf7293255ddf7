package dev.seawall.derive;

import dev.seawall.model.Edge;
import java.time.Duration;

/**
 * Timeouts of one connection from the node's keepalive up to the instance's connection tracking; each must be below the next, or the layer above acts on a
 * connection that the one below still takes for open (EC2 User Guide, security group connection tracking; NLB guide, TCP idle timeout).
 *
 * @param keepalive NGINX closes an idle client connection
 * @param balancerIdle the balancer forgets an idle flow
 * @param instanceTracking the instance's interface forgets an established flow: 50 s later, within 60 to 432,000 s
 * @param hostTracking the host firewall forgets it: an hour, at least the instance's
 * @param shutdown running requests end when NGINX quits
 * @param stop systemd kills NGINX: 10 s later
 * @param drain the terminating hook ends
 * @param linger a node whose termination began goes on accepting, also while nobody is connected, because deregistering is still under way and new clients come: what stop, ten seconds to
 *     notice and the hook's end leave, 30 s at most
 */
public record TimeoutLadder(Duration keepalive, Duration balancerIdle, Duration instanceTracking, Duration hostTracking, Duration shutdown, Duration stop, Duration drain, Duration linger) {
    private static final Duration APART = Duration.ofSeconds(50);
    private static final Duration KILL_AFTER = Duration.ofSeconds(10);
    private static final Duration NOTICED = Duration.ofSeconds(10);
    private static final Duration LONGEST_LINGER = Duration.ofSeconds(30);
    private static final Duration HOST = Duration.ofHours(1);

    public static TimeoutLadder of(Edge edge) {
        Duration idle = edge.balancer().idleTimeout();
        Duration instance = idle.plus(APART);
        Duration shutdown = edge.nginx().shutdownTimeout();
        return new TimeoutLadder(edge.nginx().keepaliveTimeout(), idle, instance, instance.compareTo(HOST) > 0 ? instance : HOST, shutdown, shutdown.plus(KILL_AFTER),
            edge.fleet().drainTimeout(), linger(edge.fleet().drainTimeout().minus(shutdown.plus(KILL_AFTER)).minus(NOTICED)));
    }

    private static Duration linger(Duration left) {
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(LONGEST_LINGER) > 0 ? LONGEST_LINGER : left;
    }
}
