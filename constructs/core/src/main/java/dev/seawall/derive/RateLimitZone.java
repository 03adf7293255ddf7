package dev.seawall.derive;

import dev.seawall.units.Bytes;

/**
 * Shared memory that tells clients apart for one request limit.
 *
 * <p>A state takes a 128-byte slot for either family, and a zone of {@code b} bytes holds {@code 32 * floor(b / 4120) - 33} of them (measured on NGINX 1.26: 8,095
 * in 1 MiB, 162,847 in 20 MiB; the paper's 320,000 in 20 MiB are twice too many). A full zone forgets its oldest client without a word.
 *
 * @param clients clients to tell apart
 * @param size the smallest whole number of MiB that holds them
 */
public record RateLimitZone(int clients, Bytes size) {
    private static final int PAGE = 4120;
    private static final int STATES_A_PAGE = 32;
    private static final int LOST = 33;

    public static RateLimitZone of(int clients) {
        long pages = (clients + LOST + STATES_A_PAGE - 1L) / STATES_A_PAGE;
        long mib = (pages * PAGE + Bytes.mib(1).count() - 1) / Bytes.mib(1).count();
        return new RateLimitZone(clients, Bytes.mib(mib));
    }

    /** Clients that a zone of that size holds. */
    public static long capacity(Bytes size) {
        return STATES_A_PAGE * (size.count() / PAGE) - LOST;
    }
}
