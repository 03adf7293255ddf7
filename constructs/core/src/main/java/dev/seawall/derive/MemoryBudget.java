package dev.seawall.derive;

import dev.seawall.model.Edge;
import dev.seawall.model.nginx.Route;
import dev.seawall.units.Bytes;

/**
 * Memory of a node when everything is full at once; beyond the instance's the kernel kills NGINX.
 *
 * <p>{@code connections = workers x workerConnections x 23 KiB}, an idle TLS 1.3 connection (measured on NGINX 1.26: 50,000 take 1.15 GB).
 * {@code tracking = nf_conntrack_max x 256 + buckets x 8} (measured: 150,000 flows take 36,992 KiB). {@code sockets} is the kernel's own upper bound {@code tcp_mem}, 9 % of
 * the memory (733 MiB of 8 GiB). {@code system}, 512 MiB, is ours: kernel, systemd, exporters, journal; and what overrides of {@code vm.min_free_kbytes} and
 * {@code vm.nr_hugepages} (2 MiB each) take away from everybody (sysctl/vm.rst). What is left is page cache.
 *
 * @param connections NGINX's workers
 * @param zones shared memory of the limits
 * @param bans both full {@code recent} lists
 * @param tracking the connection table
 * @param sockets buffers of all sockets
 * @param system everything else
 */
public record MemoryBudget(Bytes connections, Bytes zones, Bytes bans, Bytes tracking, Bytes sockets, Bytes system) {
    private static final long CONNECTION = Bytes.kib(23).count();
    private static final long FLOW = 256;
    private static final long BUCKET = 8;
    private static final int TCP_MEM_PERCENT = 9;
    private static final Bytes HUGE_PAGE = Bytes.mib(2);
    private static final Bytes SYSTEM = Bytes.mib(512);

    public static MemoryBudget of(Edge edge) {
        KernelSettings settings = KernelSettings.of(edge);
        int limits = 0;
        for (Route route : edge.nginx().routes()) {
            limits += route.limit().isPresent() ? 1 : 0;
        }
        int clients = edge.nginx().expectedClients();
        return new MemoryBudget(
            Bytes.of(CONNECTION * WorkerConnections.of(edge).connections()),
            Bytes.of(limits * RateLimitZone.of(clients).size().count() + ConnectionZone.of(edge).size().count()),
            edge.firewall().ban().isPresent() ? RecentTable.of(edge.firewall().ban().get()).total() : Bytes.of(0),
            Bytes.of(settings.number("net.netfilter.nf_conntrack_max", 0) * FLOW + settings.number("net.netfilter.nf_conntrack_buckets", 0) * BUCKET),
            Bytes.of(edge.fleet().instanceType().memory().count() * TCP_MEM_PERCENT / 100),
            Bytes.of(SYSTEM.count() + settings.number("vm.min_free_kbytes", 0) * Bytes.kib(1).count() + settings.number("vm.nr_hugepages", 0) * HUGE_PAGE.count()));
    }

    public Bytes total() {
        return Bytes.of(connections.count() + zones.count() + bans.count() + tracking.count() + sockets.count() + system.count());
    }
}
