package dev.seawall.derive;

import dev.seawall.model.Edge;

/**
 * Processor time of NGINX and of the kernel under it.
 *
 * <p>Measured on one core of another machine, over loopback, with NGINX 1.22 and everything that Seawall renders but the firewall; {@code docs/capacity.md} has the table. A proxied request on a kept
 * connection takes 11.2 us plain and 14.8 us over TLS with an answer of 591 bytes, 13.0 and 18.2 us with one of 10 KiB; a line through both is assumed for other sizes. Connection tracking makes it
 * 1.08 times that. A new connection and one request that NGINX answers itself take 17.9 us plain, with a full TLS 1.3 handshake of ECDSA P-256 243 us; such a request on a kept connection takes 4.3 and
 * 6.2 us. So the connection alone takes 13.6 us, the handshake alone 237 us.
 *
 * <p>Assumed: a virtual processor with a real network card takes three times as long for a request (published figures of others give 2.7 to 4), and twice as long for a handshake, which is arithmetic and
 * needs the card little.
 *
 * @param nanoseconds of processor time that the whole load takes in a second
 * @param available nanoseconds a second that a node's virtual processors have
 */
public record ProcessorBudget(long nanoseconds, long available) {
    private static final long SMALL_ANSWER = 591;
    private static final long LARGE_ANSWER = 10_240;
    private static final long HANDSHAKE = 243_000 - 6_200;
    private static final long CONNECTION = 17_900 - 4_300;
    private static final long REAL_REQUEST = 3;
    private static final long REAL_HANDSHAKE = 2;
    private static final long TRACKED_PERCENT = 108;
    private static final long SECOND = 1_000_000_000;

    public static ProcessorBudget of(Edge edge, Load load) {
        boolean tls = !edge.balancer().https().isEmpty();
        long request = (tls ? between(14_800, 18_200, load) : between(11_200, 13_000, load)) * TRACKED_PERCENT / 100 * REAL_REQUEST;
        long handshake = tls ? HANDSHAKE * REAL_HANDSHAKE : CONNECTION * REAL_REQUEST;
        return new ProcessorBudget(load.requests() * request + load.handshakes() * handshake, edge.fleet().instanceType().vcpus() * SECOND);
    }

    /** Nanoseconds of a request on the line through both measured sizes; a smaller answer than the first costs as much as that. */
    private static long between(long small, long large, Load load) {
        return small + Math.max(0, load.response().count() - SMALL_ANSWER) * (large - small) / (LARGE_ANSWER - SMALL_ANSWER);
    }
}
