package dev.seawall.capacity;

import dev.seawall.units.Percent;
import java.math.BigInteger;
import java.util.List;

/**
 * Something of which every request takes a part, so that more nodes leave each of them more.
 *
 * @param name what is used, in a word or two
 * @param demand that the whole load takes, shared evenly by the nodes
 * @param limit of one node
 * @param planned share of the limit that a node takes in the busiest second
 * @param unit of demand and limit
 * @param owner whose limit it is
 * @param grounds how the numbers are known
 */
public record LoadBudget(String name, long demand, long limit, Percent planned, Unit unit, String owner, List<Ground> grounds) {
    private static final long FULL = 100;

    public LoadBudget {
        grounds = List.copyOf(grounds);
    }

    /** The fewest nodes of which none takes more than is planned; at least one. */
    public long nodes() {
        return Math.max(1, up(demand * FULL, Math.max(1, limit * planned.value())));
    }

    /** The fewest nodes of which none takes more than there is, as after the loss of a zone. */
    public long nodesInFull() {
        return up(demand, Math.max(1, limit));
    }

    /** Requests a second that a node carries at what is planned; {@link Long#MAX_VALUE} when requests take nothing of it. */
    public long carries(long requests) {
        if (demand == 0) {
            return Long.MAX_VALUE;
        }
        // a disk of terabytes times millions of requests passes 64 bits on the way
        return BigInteger.valueOf(limit * planned.value()).multiply(BigInteger.valueOf(requests)).divide(BigInteger.valueOf(demand * FULL)).longValueExact();
    }

    /** What each of so many nodes takes, rounded up. */
    public long used(long nodes) {
        return up(demand, nodes);
    }

    /** The same in percent of the limit, rounded up; beyond 100 a node fails. */
    public long percent(long nodes) {
        return up(demand * FULL, Math.max(1, limit * nodes));
    }

    /** The quotient rounded up; both not negative. */
    static long up(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
