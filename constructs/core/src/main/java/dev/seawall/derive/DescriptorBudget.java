package dev.seawall.derive;

import dev.seawall.model.Edge;

/**
 * Open files of NGINX.
 *
 * <p>A connection takes one descriptor, a buffered or cached answer one more; a worker needs a reserve for logs, listening sockets, event and signal descriptors.
 * So {@code worker = 2 x workerConnections + 1,024}. The unit's limit is the same number: it applies to each process, not to their sum. systemd's own hard limit is 524,288 and
 * {@code fs.nr_open} (1,048,576 at least) is above both. The paper's {@code fs.file-max = 2097152} lowers a limit that is 2^63 - 1 on Debian and is not set.
 *
 * @param worker descriptors that each worker may hold, {@code worker_rlimit_nofile} and {@code LimitNOFILE}
 */
public record DescriptorBudget(int worker) {
    private static final int RESERVE = 1_024;

    public static DescriptorBudget of(Edge edge) {
        return new DescriptorBudget(2 * edge.nginx().workerConnections() + RESERVE);
    }
}
