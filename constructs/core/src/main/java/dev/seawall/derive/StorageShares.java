package dev.seawall.derive;

import dev.seawall.model.Edge;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.units.Bytes;
import java.util.Comparator;

/**
 * Bytes of the NVMe by purpose, counted on the smallest disk among the fleet's instance types.
 *
 * <p>Logs are rotated when a file reaches a twentieth of their share and eight old files are kept; the rest is room for what is written between two looks, a minute apart ({@link AccessLogBudget}): a
 * tenth would leave room for 11,000 requests/s on 237 GB, a twentieth does for 60,000. The temporary share holds at most half of itself in one file, so that one upload cannot take all of it.
 *
 * @param cache largest size of the cache
 * @param logFile size at which a log is rotated
 * @param temporaryFile largest temporary file of one answer
 */
public record StorageShares(Bytes cache, Bytes logFile, Bytes temporaryFile) {
    /** Old log files that are kept beside the one that is written. */
    public static final int KEPT_LOGS = 8;
    private static final int PARTS = 20;

    public static StorageShares of(Edge edge) {
        Bytes disk = edge.fleet().instanceTypes().stream().map(InstanceType::nvme).min(Comparator.naturalOrder()).orElseThrow();
        Bytes temporary = disk.share(edge.storage().temporary());
        return new StorageShares(
            Bytes.mib(disk.share(edge.storage().cache()).toMib()),
            Bytes.mib(disk.share(edge.storage().logs()).toMib() / PARTS),
            Bytes.mib(Math.min(temporary.toMib() / 2, 1024)));
    }
}
