package dev.seawall.derive;

import dev.seawall.model.Edge;

/**
 * Processor time of NGINX and of the kernel under it: that of each request and each new connection on one core over loopback ({@link ProcessorTimes}), times what a node adds.
 *
 * <p>Measured: connection tracking makes a request 1.08 times as dear, refused or served.
 *
 * <p>Assumed: a virtual processor with a real network card takes three times as long for a request and for a plain connection (published figures of others give 2.7 to 4), and twice as long for a
 * handshake, which is arithmetic and needs the card little.
 *
 * @param nanoseconds of processor time that the whole load takes in a second
 * @param available nanoseconds a second that a node's virtual processors have
 */
public record ProcessorBudget(long nanoseconds, long available) {
    private static final long REAL_REQUEST = 3;
    private static final long REAL_HANDSHAKE = 2;
    private static final long TRACKED_PERCENT = 108;
    private static final long SECOND = 1_000_000_000;

    public static ProcessorBudget of(Edge edge, Load load) {
        ProcessorTimes times = ProcessorTimes.of(edge);
        long requests = load.served() * real(times.request(load.response().count())) + load.refused() * real(times.refusal());
        long connections = (load.handshakes() - load.resumed()) * times.connection() + load.resumed() * times.resumed();
        return new ProcessorBudget(requests + connections * (edge.balancer().https().isEmpty() ? REAL_REQUEST : REAL_HANDSHAKE), edge.fleet().instanceType().vcpus() * SECOND);
    }

    private static long real(long request) {
        return request * TRACKED_PERCENT / 100 * REAL_REQUEST;
    }
}
