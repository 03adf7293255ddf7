package dev.seawall.derive;

import dev.seawall.model.Edge;
import dev.seawall.model.fleet.InstanceType;
import java.util.Comparator;

/**
 * Bytes of the access log against its share of the NVMe.
 *
 * <p>A log is rotated when a look, a minute after the last, finds it at its size, and eight old files are kept ({@link StorageShares}). So there are nine files of at most that size and a minute's growth,
 * and they fit into their share while a minute writes {@code share / 9 - size} at most. Beyond it the log takes the tenth of the disk that ext4 needs, and then writes fail.
 *
 * <p>A line of a usual request has 467 bytes, 239 of them names; 600 are assumed, for longer paths. A refused request has its line too. The error log is taken for empty.
 *
 * @param bytesPerSecond that the whole load writes
 * @param room bytes a second that a node's share takes
 */
public record AccessLogBudget(long bytesPerSecond, long room) {
    private static final long LINE = 600;
    private static final long SECONDS_BETWEEN_LOOKS = 60;

    public static AccessLogBudget of(Edge edge, Load load) {
        long share = edge.fleet().instanceTypes().stream().map(InstanceType::nvme).min(Comparator.naturalOrder()).orElseThrow().share(edge.storage().logs()).count();
        long minute = share / (StorageShares.KEPT_LOGS + 1) - StorageShares.of(edge).logFile().count();
        return new AccessLogBudget(load.requests() * LINE, minute / SECONDS_BETWEEN_LOOKS);
    }
}
