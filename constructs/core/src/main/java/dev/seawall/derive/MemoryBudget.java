package dev.seawall.derive;

import dev.seawall.model.Edge;
import dev.seawall.model.kernel.SysctlKey;
import dev.seawall.model.nginx.Route;
import dev.seawall.units.Bytes;
import java.util.List;

/**
 * Memory of a node when everything is full at once; beyond the instance's the kernel kills NGINX.
 *
 * <p>{@code connections = workers x workerConnections x 23 KiB}, an idle TLS 1.3 connection (measured on NGINX 1.26: 50,000 take 1.15 GB).
 * {@code tracking = nf_conntrack_max x 256 + buckets x 8} (measured: 150,000 flows take 36,992 KiB). {@code sockets} is the kernel's own upper bound {@code tcp_mem}, 9 % of
 * the memory (733 MiB of 8 GiB). {@code system}, 512 MiB, is ours: kernel, systemd, exporters, journal; and what overrides of {@code vm.min_free_kbytes} and
 * {@code vm.nr_hugepages} (2 MiB each) take away from everybody (sysctl/vm.rst). What is left is page cache.
 *
 * @param connections NGINX's workers
 * @param zones shared memory: that of the limits, 256 KiB for each upstream (upstreams.conf), 20 MiB of TLS sessions where nodes end TLS (tls.conf) and 64 MiB of the cache's keys where a route is cached
 *     (http.conf)
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
    private static final Bytes UPSTREAM_ZONE = Bytes.kib(256);
    private static final Bytes TLS_ZONE = Bytes.mib(20);
    private static final Bytes CACHE_ZONE = Bytes.mib(64);
    private static final String FLOWS = "net.netfilter.nf_conntrack_max";
    private static final String BUCKETS = "net.netfilter.nf_conntrack_buckets";
    private static final String FREE_KIB = "vm.min_free_kbytes";
    private static final String HUGE_PAGES = "vm.nr_hugepages";

    public static MemoryBudget of(Edge edge) {
        KernelSettings settings = KernelSettings.of(edge);
        int limits = 0;
        for (Route route : edge.nginx().routes()) {
            limits += route.limit().isPresent() ? 1 : 0;
        }
        int clients = edge.nginx().expectedClients();
        return new MemoryBudget(
            Bytes.of(CONNECTION * WorkerConnections.of(edge).connections()),
            Bytes.of(limits * RateLimitZone.of(clients).size().count() + ConnectionZone.of(edge).size().count() + edge.nginx().upstreams().size() * UPSTREAM_ZONE.count()
                + (edge.balancer().https().isEmpty() ? 0 : TLS_ZONE.count()) + (edge.nginx().caches() ? CACHE_ZONE.count() : 0)),
            edge.firewall().ban().isPresent() ? RecentTable.of(edge.firewall().ban().get()).total() : Bytes.of(0),
            Bytes.of(settings.count(FLOWS, 0) * FLOW + settings.count(BUCKETS, 0) * BUCKET),
            Bytes.of(edge.fleet().instanceType().memory().count() * TCP_MEM_PERCENT / 100),
            Bytes.of(SYSTEM.count() + settings.count(FREE_KIB, 0) * Bytes.kib(1).count() + settings.count(HUGE_PAGES, 0) * HUGE_PAGE.count()));
    }

    /** Kernel parameters that take memory and that the user chose. */
    public static List<String> chosen(Edge edge) {
        return List.of(HUGE_PAGES, FREE_KIB, FLOWS, BUCKETS).stream().filter(key -> edge.kernel().overrides().containsKey(SysctlKey.of(key))).toList();
    }

    public Bytes total() {
        return Bytes.of(connections.count() + zones.count() + bans.count() + tracking.count() + sockets.count() + system.count());
    }
}
