package dev.seawall.derive;

import dev.seawall.model.Edge;
import dev.seawall.units.Bytes;

/**
 * Shared memory that counts what each client has in progress. A state takes 64 bytes, about 16,000 a MiB (ngx_http_limit_conn_module, 64-bit), and lives only while requests
 * run. A full zone refuses everybody, so it is sized for every expected client at once, and where the workers take more connections than that, for as many clients: each has one of them.
 *
 * @param clients clients to tell apart
 * @param size the smallest whole number of MiB that holds them
 */
public record ConnectionZone(long clients, Bytes size) {
    private static final int STATES_A_MIB = 16_000;

    public static ConnectionZone of(Edge edge) {
        return holding(Math.max(edge.nginx().expectedClients(), WorkerConnections.of(edge).connections()));
    }

    static ConnectionZone holding(long clients) {
        return new ConnectionZone(clients, Bytes.mib((clients + STATES_A_MIB - 1) / STATES_A_MIB));
    }

    /** Clients that it holds. */
    public long capacity() {
        return size.toMib() * STATES_A_MIB;
    }
}
