package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.fleet.Debian;
import dev.seawall.model.kernel.SysctlKey;
import dev.seawall.units.NearestName;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A key that is overridden exists on the image's kernel.
 *
 * <p>The node reads every setting back before it serves, so one that the kernel lacks refuses every boot: keys that came after 6.1 on Debian 12, keys that neither has, and those of an interface called
 * eth0, which is ens5 on the Nitro system; and well-known ones with a slip of the finger.
 */
public final class KernelKnowsKey extends Rule {
    private static final Set<String> AFTER_6_1 = Set.of("kernel.io_uring_disabled", "net.ipv4.tcp_syn_linear_timeouts", "net.ipv4.tcp_shrink_window", "net.ipv4.tcp_pingpong_thresh",
        "net.ipv4.tcp_backlog_ack_defer");
    private static final Set<String> NOWHERE = Set.of("net.ipv4.tcp_tw_reuse_delay", "kernel.sched_migration_cost_ns", "kernel.sched_min_granularity_ns");

    /** Keys that people tune. On 6.18 none but udp_mem and the SCTP ones is within two letters of another that exists. */
    private static final List<String> TUNED = List.of("fs.file-max", "fs.nr_open", "kernel.randomize_va_space", "net.core.default_qdisc", "net.core.netdev_max_backlog", "net.core.rmem_max",
        "net.core.somaxconn", "net.core.wmem_max", "net.ipv4.ip_local_port_range", "net.ipv4.ip_local_reserved_ports", "net.ipv4.tcp_congestion_control", "net.ipv4.tcp_fastopen",
        "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_max_syn_backlog", "net.ipv4.tcp_max_tw_buckets", "net.ipv4.tcp_mem", "net.ipv4.tcp_notsent_lowat", "net.ipv4.tcp_rmem",
        "net.ipv4.tcp_slow_start_after_idle", "net.ipv4.tcp_synack_retries", "net.ipv4.tcp_syncookies", "net.ipv4.tcp_timestamps", "net.ipv4.tcp_tw_reuse", "net.ipv4.tcp_wmem",
        "net.netfilter.nf_conntrack_buckets", "net.netfilter.nf_conntrack_max", "net.netfilter.nf_conntrack_tcp_timeout_established", "net.netfilter.nf_conntrack_tcp_timeout_time_wait",
        "vm.max_map_count", "vm.min_free_kbytes", "vm.overcommit_memory", "vm.swappiness");
    private static final int SLIP = 2;

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Debian debian = environment.edge().fleet().image().debian();
        for (SysctlKey key : environment.edge().kernel().overrides().keySet()) {
            if (NOWHERE.contains(key.name()) || debian == Debian.BOOKWORM && AFTER_6_1.contains(key.name())) {
                findings.accept(error("kernel.override[" + key + "]", "Debian " + debian.version() + "'s kernel has no such key, every boot would be refused", "remove the override"));
            } else if (key.name().contains(".eth0.")) {
                findings.accept(error("kernel.override[" + key + "]", "the interface of a node is ens5, not eth0, every boot would be refused", "set the key of all or default"));
            } else if (!TUNED.contains(key.name()) && !key.name().endsWith("udp_mem") && !key.name().contains("_sctp_")) {
                NearestName.within(SLIP, key.name(), TUNED).ifPresent(meant -> findings.accept(warning("kernel.override[" + key + "]", "looks like " + meant + " with a slip; a key that the kernel lacks refuses every boot",
                    "write " + meant)));
            }
        }
    }
}
