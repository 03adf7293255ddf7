package dev.seawall.units;

/**
 * A data rate in megabit per second (10^6).
 *
 * @param megabitsPerSecond 1 to 1,000,000
 */
public record BitRate(long megabitsPerSecond) implements Comparable<BitRate> {
    public BitRate {
        RefusedValue.requireBetween("bitRate", megabitsPerSecond, 1, 1_000_000, "1 Tbit/s is beyond any instance");
    }

    public static BitRate mbit(long megabitsPerSecond) {
        return new BitRate(megabitsPerSecond);
    }

    public long bytesPerSecond() {
        return megabitsPerSecond * 125_000;
    }

    @Override
    public int compareTo(BitRate other) {
        return Long.compare(megabitsPerSecond, other.megabitsPerSecond);
    }

    @Override
    public String toString() {
        return megabitsPerSecond + " Mbit/s";
    }
}
