package dev.seawall.derive;

import dev.seawall.model.Edge;
import java.util.List;

/**
 * Nanoseconds of one core that NGINX and the kernel under it take, over loopback, with one worker and everything that Seawall renders but the firewall.
 *
 * <p>One figure is absolute: a small request over TLS 1.3 on a kept connection takes 14.8 us. It was measured with NGINX 1.22 on another machine; {@code docs/capacity.md} has the table. Every other is a
 * multiple of it, in percent, as {@code bench/node/run planner} measured it with NGINX 1.26 and OpenSSL 3.5 of Debian 13; {@code docs/benchmarks.md} has its table. Multiples change less from machine to
 * machine than microseconds do. A connection is the row of one for each request, less the request; a full handshake lies between what that row gives, 12.6, and what the row of one for ten requests gives,
 * 16.3.
 *
 * @param answers what a proxied request on a kept connection takes, for answers that grow
 * @param refusal a request on a kept connection that a limit refuses
 * @param connection a new connection alone, without its request; over TLS with a full handshake, ECDSA P-256 and X25519
 * @param resumed the same where a TLS session is resumed
 */
public record ProcessorTimes(List<Answer> answers, long refusal, long connection, long resumed) {
    private static final long SMALL_OVER_TLS = 14_800;
    private static final long FULL = 100;
    private static final long SMALL = 792;
    private static final long KIB_10 = 10_432;
    private static final long KIB_64 = 65_728;
    private static final long KIB_256 = 262_336;

    /** The bench's rows of TLS, from a quiet machine. */
    private static final ProcessorTimes TLS = new ProcessorTimes(
        List.of(answer(SMALL, 100), answer(KIB_10, 115), answer(KIB_64, 351), answer(KIB_256, 928)), percent(53), percent(1_400), percent(1_030 - 100));
    /** Its plain rows; there is no session to resume. A larger answer and a refusal are from a busy machine, as multiples of a small plain request: 1.17, 2.3, 7.0 and 0.53. */
    private static final ProcessorTimes PLAIN = new ProcessorTimes(
        List.of(answer(SMALL, 71), answer(KIB_10, 83), answer(KIB_64, 165), answer(KIB_256, 500)), percent(37), percent(141 - 71), percent(141 - 71));

    public ProcessorTimes {
        answers = List.copyOf(answers);
    }

    /** Those of TLS where the nodes end it for any listener. */
    public static ProcessorTimes of(Edge edge) {
        return edge.balancer().https().isEmpty() ? PLAIN : TLS;
    }

    /**
     * A proxied request with an answer of so many bytes, header and body: on a line through the two measured sizes around it, or the two largest; the smallest when it is smaller.
     */
    public long request(long bytes) {
        int upper = 1;
        while (upper < answers.size() - 1 && answers.get(upper).bytes() < bytes) {
            upper++;
        }
        Answer less = answers.get(upper - 1);
        Answer more = answers.get(upper);
        return less.nanoseconds() + Math.max(0, bytes - less.bytes()) * (more.nanoseconds() - less.nanoseconds()) / (more.bytes() - less.bytes());
    }

    private static Answer answer(long bytes, long percent) {
        return new Answer(bytes, percent(percent));
    }

    private static long percent(long percent) {
        return SMALL_OVER_TLS * percent / FULL;
    }

    /**
     * A measured size.
     *
     * @param bytes of the answer, 192 of them header
     * @param nanoseconds of the request
     */
    public record Answer(long bytes, long nanoseconds) {}
}
