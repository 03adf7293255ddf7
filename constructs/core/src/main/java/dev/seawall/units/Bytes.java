package dev.seawall.units;

/**
 * A size. KiB, MiB and GiB are powers of two; GB is 10^9, as disks are sold.
 *
 * @param count 0 to 2^53, so that it survives JSON readers that count in doubles (RFC 8259 section 6)
 */
public record Bytes(long count) implements Comparable<Bytes> {
    private static final long KIB = 1024;
    private static final long MIB = KIB * 1024;
    private static final long GIB = MIB * 1024;
    private static final long GB = 1_000_000_000;
    private static final long MOST = 1L << 53;
    private static final String SOURCE = "exact in a double, RFC 8259 section 6";

    public Bytes {
        RefusedValue.requireBetween("bytes", count, 0, MOST, SOURCE);
    }

    public static Bytes of(long count) {
        return new Bytes(count);
    }

    public static Bytes kib(long count) {
        return times(count, KIB);
    }

    public static Bytes mib(long count) {
        return times(count, MIB);
    }

    public static Bytes gib(long count) {
        return times(count, GIB);
    }

    public static Bytes gb(long count) {
        return times(count, GB);
    }

    public long toKib() {
        return count / KIB;
    }

    public long toMib() {
        return count / MIB;
    }

    public long toGib() {
        return count / GIB;
    }

    /** The share {@code percent} of this size, rounded down. */
    public Bytes share(Percent percent) {
        return new Bytes(count * percent.value() / 100);
    }

    /** NGINX's spelling: {@code k} or {@code m} where it divides the count, else plain bytes; {@code g} is for offsets alone and refused elsewhere. */
    public String toNginx() {
        if (count > 0 && count % MIB == 0) {
            return count / MIB + "m";
        }
        return count > 0 && count % KIB == 0 ? count / KIB + "k" : Long.toString(count);
    }

    /** Refuses before it multiplies: an overflow would be an exception without a path. */
    private static Bytes times(long count, long unit) {
        return new Bytes(RefusedValue.requireBetween("bytes (units of " + unit + ")", count, 0, MOST / unit, SOURCE) * unit);
    }

    @Override
    public int compareTo(Bytes other) {
        return Long.compare(count, other.count);
    }

    @Override
    public String toString() {
        return count + " bytes";
    }
}
