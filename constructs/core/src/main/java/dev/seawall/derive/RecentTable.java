package dev.seawall.derive;

import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.units.Bytes;

/**
 * Kernel memory of the {@code recent} lists: 56 bytes and 8 a stamp for each remembered client, stamps rounded up to a power of two, the whole to a slab (a power of two as well).
 * Measured on 6.12: 512, 1,024, 2,048 and 8,192 bytes for 32, 64, 100 and 300 connections.
 *
 * @param entry bytes of one remembered client
 * @param total bytes of both full lists, IPv4 and IPv6; the memory cannot be swapped
 */
public record RecentTable(Bytes entry, Bytes total) {
    private static final int HEAD = 56;
    private static final int STAMP = 8;

    public static RecentTable of(HostFirewall.Ban ban) {
        long entry = powerOfTwo(HEAD + STAMP * powerOfTwo(ban.connections()));
        return new RecentTable(Bytes.of(entry), Bytes.of(2 * entry * ban.table()));
    }

    private static long powerOfTwo(long atLeast) {
        return atLeast <= 1 ? 1 : Long.highestOneBit(atLeast - 1) << 1;
    }
}
