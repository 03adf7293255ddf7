package dev.seawall.derive;

/** Division of counts, exact: capacity that is rounded the wrong way is a node too few. */
final class Whole {
    private Whole() {}

    /** The quotient rounded up; both not negative. */
    static long up(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
