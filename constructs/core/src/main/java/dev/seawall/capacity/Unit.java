package dev.seawall.capacity;

import dev.seawall.units.Figure;

/** What a budget counts; the numbers are whole in the unit that JSON names. */
public enum Unit {
    /** Bytes a second, shown in megabit as network rates are said. */
    NETWORK("bytes/s") {
        @Override
        String show(long amount) {
            return Figure.thousandths(amount / 125) + " Mbit/s";
        }
    },
    /** Bytes a second on a disk, shown in megabyte (10^6). */
    DISK("bytes/s") {
        @Override
        String show(long amount) {
            return Figure.thousandths(amount / 1_000) + " MB/s";
        }
    },
    /** Nanoseconds of processor time a second, shown in virtual processors. */
    PROCESSOR("ns/s") {
        @Override
        String show(long amount) {
            return Figure.thousandths(amount / 1_000_000) + " vCPU";
        }
    },
    /** Things that are counted. */
    COUNT("count") {
        @Override
        String show(long amount) {
            return Figure.grouped(amount);
        }
    },
    /** Connections in a minute. */
    PER_MINUTE("1/min") {
        @Override
        String show(long amount) {
            return Figure.grouped(amount) + "/min";
        }
    },
    /** Packets a second. */
    PACKETS("1/s") {
        @Override
        String show(long amount) {
            return Figure.grouped(amount) + "/s";
        }
    },
    /** Bytes; whole MiB are shown as such. */
    BYTES("bytes") {
        @Override
        String show(long amount) {
            return amount < MIB ? Figure.grouped(amount) + " bytes" : Figure.grouped(amount / MIB) + " MiB";
        }
    },
    /** Seconds. */
    SECONDS("s") {
        @Override
        String show(long amount) {
            return Figure.grouped(amount) + " s";
        }
    },
    /** Percent. */
    PERCENT("%") {
        @Override
        String show(long amount) {
            return amount + " %";
        }
    };

    private static final long MIB = 1 << 20;

    private final String spelled;

    Unit(String spelled) {
        this.spelled = spelled;
    }

    /** The amount as people read it. */
    abstract String show(long amount);

    /** The unit in which JSON has the amount. */
    String spelled() {
        return spelled;
    }
}
