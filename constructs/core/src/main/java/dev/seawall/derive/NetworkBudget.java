package dev.seawall.derive;

import dev.seawall.model.Edge;

/**
 * Bytes on a node's interface against the rate that its type sustains.
 *
 * <p>A proxy carries every byte twice: in come the client's request and the server's answer, out go the same two. So each direction has
 * {@code requests x (request + answer + 52 x segments)} bytes a second. A segment carries 1,448 bytes on a path of 1,500 and has 52 of headers: IPv4 20 (RFC 791), TCP 20 (RFC 9293), timestamps 12
 * (RFC 7323). A refused request comes in alone, and a small answer goes out: the larger of the two counts in each direction. TLS records, handshakes and bare acknowledgements are not counted. The limit is the baseline of the type in one direction; above it a node lives on credit, for minutes (EC2 User Guide,
 * network bandwidth).
 *
 * @param bytesPerSecond of the whole load, in each direction
 * @param baseline bytes a second that a node sustains, in each direction
 */
public record NetworkBudget(long bytesPerSecond, long baseline) {
    private static final int PAYLOAD = 1_448;
    private static final int HEADERS = 52;
    /** Bytes of the answer to a refused request, header and body, as {@code routes.conf} makes it. */
    private static final long REFUSAL = 294;

    public static NetworkBudget of(Edge edge, Load load) {
        long request = framed(load.request().count());
        long served = load.served() * (request + framed(load.response().count()));
        return new NetworkBudget(served + load.refused() * Math.max(request, framed(REFUSAL)), edge.fleet().instanceType().baseline().bytesPerSecond());
    }

    /** Segments of the whole load in a second and in each direction. */
    public static long segments(Load load) {
        return load.requests() * Whole.up(load.request().count(), PAYLOAD) + load.served() * Whole.up(load.response().count(), PAYLOAD);
    }

    private static long framed(long bytes) {
        return bytes + HEADERS * Whole.up(bytes, PAYLOAD);
    }
}
