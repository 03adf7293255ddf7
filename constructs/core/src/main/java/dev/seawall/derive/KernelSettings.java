package dev.seawall.derive;

import dev.seawall.model.Edge;
import dev.seawall.model.fleet.Debian;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.kernel.SysctlKey;
import dev.seawall.model.kernel.SysctlValue;
import dev.seawall.units.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The kernel parameters of a node, sorted by key: the preset below, changed by what the user overrides.
 *
 * <p>What became of the paper's settings, where they harm as written:
 * <ul>
 *   <li>{@code fs.file-max = 2097152} lowers 2^63 - 1; descriptors are bounded by {@link DescriptorBudget}, so it is not set.
 *   <li>{@code tcp_rmem} default 87380 lowers 131072 and with it the first window; 131072 stays. A maximum of 16 MiB lets 45 slow clients exhaust {@code tcp_mem} of 733 MiB; 6 and 4 MiB,
 *       the kernel's own, carry 5 Gbit/s over 10 ms, more than any single flow gets on EC2.
 *   <li>{@code rmem_max}, {@code wmem_max} do not touch TCP's autotuning; they are raised for QUIC sockets alone, when HTTP/3 is on.
 *   <li>{@code tcp_fastopen = 3} needs a key that all nodes share and does nothing without {@code listen fastopen=}; the kernel's 1 (client side) stays.
 *   <li>{@code tcp_max_syn_backlog} is inert while SYN cookies are on; {@code somaxconn} with {@code listen backlog=} is what was meant.
 *   <li>{@code somaxconn = 65535} now has an effect, because NGINX listens with the same backlog.
 * </ul>
 *
 * @param settings every parameter once, in order of its key
 */
public record KernelSettings(List<Sysctl> settings) {
    private static final String IP = "ip-sysctl.rst";
    private static final String NET = "sysctl/net.rst";
    private static final String CT = "nf_conntrack-sysctl.rst";
    private static final String KERNEL = "sysctl/kernel.rst";
    /** The lowest port of outgoing connections: below the usual services, and 55,296 ports for each upstream server. */
    public static final int FIRST_LOCAL_PORT = 10_240;

    public KernelSettings {
        settings = List.copyOf(settings);
    }

    public static KernelSettings of(Edge edge) {
        Map<SysctlKey, Sysctl> byKey = new TreeMap<>();
        for (Sysctl setting : preset(edge)) {
            byKey.put(setting.key(), setting);
        }
        for (Map.Entry<SysctlKey, Kernel.Chosen> chosen : edge.kernel().overrides().entrySet()) {
            Sysctl before = byKey.get(chosen.getKey());
            byKey.put(chosen.getKey(), new Sysctl(chosen.getKey(), chosen.getValue().value(), before == null ? "" : before.unit(), chosen.getValue().reason().value(),
                "the user", Optional.of("kernel.override")));
        }
        return new KernelSettings(List.copyOf(byKey.values()));
    }

    /** The value of a parameter, if the node sets it. */
    public Optional<SysctlValue> find(String key) {
        for (Sysctl setting : settings) {
            if (setting.key().name().equals(key)) {
                return Optional.of(setting.value());
            }
        }
        return Optional.empty();
    }

    /** The value of a parameter that is one whole number of at most 18 digits; {@code otherwise} when the node does not set it, or to something else. */
    public long number(String key, long otherwise) {
        String value = find(key).map(SysctlValue::value).orElse("");
        return !value.isEmpty() && value.length() <= 18 && value.chars().allMatch(c -> c >= '0' && c <= '9') ? Long.parseLong(value) : otherwise;
    }

    /** The same for what is multiplied: more than any machine has is as much as a 32-bit setting takes (proc_dointvec), so that no product overflows. */
    long count(String key, long otherwise) {
        return Math.min(number(key, otherwise), Integer.MAX_VALUE);
    }

    private static List<Sysctl> preset(Edge edge) {
        List<Sysctl> all = new ArrayList<>();
        sockets(edge, all);
        tracking(edge, all);
        hardening(edge, all);
        return all;
    }

    private static void sockets(Edge edge, List<Sysctl> all) {
        all.add(follows("nginx.backlog", "net.core.somaxconn", Integer.toString(edge.nginx().backlog()), "connections", "cuts the listen backlog", NET));
        if (edge.balancer().http3()) {
            all.add(follows("listener.withHttp3", "net.core.rmem_max", "4194304", "bytes", "allows rcvbuf of QUIC sockets", NET));
            all.add(follows("listener.withHttp3", "net.core.wmem_max", "4194304", "bytes", "allows sndbuf of QUIC sockets", NET));
        }
        all.add(set("net.ipv4.ip_local_port_range", FIRST_LOCAL_PORT + " 65535", "ports", "55,296 a backend", IP));
        StringJoiner reserved = new StringJoiner(",");
        for (Port port : NodePorts.of(edge).all()) {
            if (port.number() >= FIRST_LOCAL_PORT) {
                reserved.add(port.toString());
            }
        }
        if (reserved.length() > 0) {
            all.add(follows("listener", "net.ipv4.ip_local_reserved_ports", reserved.toString(), "ports", "not for outgoing connections", IP));
        }
        all.add(set("net.ipv4.tcp_fastopen", 1, "flags", "server side needs a shared key", IP));
        all.add(set("net.ipv4.tcp_max_tw_buckets", 262_144, "sockets", "32,768 fill at 546 closes/s", IP));
        all.add(set("net.ipv4.tcp_migrate_req", 1, "flag", "a closing worker's queue moves", IP));
        all.add(set("net.ipv4.tcp_mtu_probing", 1, "flag", "black-hole paths", IP));
        all.add(set("net.ipv4.tcp_notsent_lowat", 131_072, "bytes", "HTTP/2 priorities act", IP));
        all.add(set("net.ipv4.tcp_rmem", "4096 131072 6291456", "bytes", "5 Gbit/s over 10 ms", IP));
        all.add(set("net.ipv4.tcp_slow_start_after_idle", 0, "flag", "pools keep their window", IP));
        all.add(set("net.ipv4.tcp_synack_retries", 3, "retries", "half-open 15 s, not 63", IP));
        all.add(set("net.ipv4.tcp_syncookies", 1, "flag", "SYN floods", IP));
        all.add(set("net.ipv4.tcp_tw_reuse", 1, "flag", "ports free after 1 s", IP));
        all.add(set("net.ipv4.tcp_wmem", "4096 16384 4194304", "bytes", "a slow reader holds 4 MiB", IP));
    }

    private static void tracking(Edge edge, List<Sysctl> all) {
        String established = Long.toString(TimeoutLadder.of(edge).hostTracking().toSeconds());
        all.add(set("net.netfilter.nf_conntrack_max", 1_048_576, "flows", "34,900 closes/s, 264 MiB", CT));
        all.add(set("net.netfilter.nf_conntrack_buckets", 262_144, "buckets", "4 flows a bucket", CT));
        all.add(follows("balancer.idleTimeout", "net.netfilter.nf_conntrack_tcp_timeout_established", established, "s", "above the balancer's idle", CT));
        all.add(set("net.netfilter.nf_conntrack_tcp_timeout_time_wait", 30, "s", "closed flows leave sooner", CT));
    }

    private static void hardening(Edge edge, List<Sysctl> all) {
        for (String scope : List.of("all", "default")) {
            all.add(set("net.ipv4.conf." + scope + ".accept_redirects", 0, "flag", "routes come from the VPC", IP));
            all.add(set("net.ipv4.conf." + scope + ".send_redirects", 0, "flag", "a node is no router", IP));
            all.add(set("net.ipv6.conf." + scope + ".accept_redirects", 0, "flag", "routes come from the VPC", IP));
        }
        all.add(set("net.core.bpf_jit_harden", 2, "level", "no JIT spraying", NET));
        all.add(set("kernel.kptr_restrict", 2, "level", "no kernel addresses in /proc", KERNEL));
        all.add(set("kernel.sysrq", 0, "mask", "no console keys", KERNEL));
        all.add(set("kernel.unprivileged_bpf_disabled", 1, "flag", "until the next boot", KERNEL));
        all.add(set("kernel.yama.ptrace_scope", 2, "level", "no worker traces another", "Yama.rst"));
        if (edge.fleet().image().debian() == Debian.TRIXIE) {
            all.add(set("kernel.io_uring_disabled", 2, "level", "not used by NGINX", KERNEL));
        }
    }

    private static Sysctl set(String key, long value, String unit, String reason, String source) {
        return set(key, Long.toString(value), unit, reason, source);
    }

    private static Sysctl set(String key, String value, String unit, String reason, String source) {
        return new Sysctl(SysctlKey.of(key), SysctlValue.of(value), unit, reason, source, Optional.empty());
    }

    private static Sysctl follows(String option, String key, String value, String unit, String reason, String source) {
        return new Sysctl(SysctlKey.of(key), SysctlValue.of(value), unit, reason, source, Optional.of(option));
    }
}
