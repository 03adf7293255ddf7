package dev.seawall.derive;

/**
 * Use of the nodes that are left when one zone is lost: its clients move to the others, so {@code use x zones / (zones - 1)} (reliability pillar, static stability).
 *
 * @param zones before; 1 means that nobody is left
 * @param before use of every node in percent
 */
public record ZoneLoss(int zones, int before) {
    private static final int FULL = 100;

    /** Whether anybody is left to carry it. */
    public boolean survivable() {
        return zones > 1;
    }

    /** Use in percent afterwards, rounded up; beyond 100 the nodes that are left cannot carry it. */
    public int after() {
        return (int) Whole.up((long) before * zones, zones - 1);
    }

    /** The highest use in percent that the others can take over. */
    public int most() {
        return FULL * (zones - 1) / zones;
    }
}
