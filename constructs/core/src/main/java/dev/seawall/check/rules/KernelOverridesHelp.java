package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Settings that are known to harm an edge are refused.
 *
 * <p>{@code fs.file-max} below systemd's 2^63 - 1 lowers a limit; {@code tcp_tw_recycle} is gone since 4.12; {@code modules_disabled} keeps the firewall's modules out; {@code ip_forward} makes
 * a router of the node, and IPv6's likewise, which then has no default route, because a router ignores advertisements (ip-sysctl.rst; systemd.network(5), IPv6AcceptRA); timestamps and SYN cookies off break {@code tcp_tw_reuse} and the defence against floods; without
 * {@code randomize_va_space} an overflow finds its target (sysctl/kernel.rst). {@code overcommit_memory=2} promises {@code overcommit_ratio}, 50 % of memory, and swap, of which the image has none
 * (overcommit-accounting.rst); without path MTU discovery packets are fragmented on the way, which the balancer does not route (NLB guide, troubleshooting).
 * {@code tcp_abort_on_overflow} resets clients in a burst that would have been over in a second; without selective acknowledgments and window scaling a lossy or long path carries a fraction (ip-sysctl.rst, RFC 2018, RFC 7323).
 */
public final class KernelOverridesHelp extends Rule {
    private static final Map<String, String> HARM = Map.of(
        "fs.file-max", "systemd sets 2^63 - 1, any other value lowers it; nginx.workerConnections sizes descriptors",
        "net.ipv4.tcp_tw_recycle", "the kernel has it no more since 4.12, the node would refuse to boot",
        "kernel.modules_disabled=1", "the firewall's modules could not load",
        "net.ipv4.ip_forward=1", "a node is no router",
        "net.ipv4.conf.all.forwarding=1", "a node is no router",
        "kernel.randomize_va_space=0", "addresses in NGINX could be guessed, and overflows of memory become takeovers",
        "net.ipv4.tcp_timestamps=0", "tcp_tw_reuse needs timestamps",
        "net.ipv4.tcp_syncookies=0", "a SYN flood of 0.2 M packets/s would cost two thirds of new connections");
    private static final String ROUTER = "a router takes no route from advertisements, so IPv6 of the node ends";
    /** What another image, or another setting beside it, may make harmless. */
    private static final Map<String, String> MAY_HARM = Map.of(
        "net.ipv4.tcp_abort_on_overflow=1", "a burst longer than the backlog is reset instead of retried",
        "net.ipv6.conf.all.forwarding=1", ROUTER,
        "net.ipv6.conf.default.forwarding=1", ROUTER,
        "net.ipv4.tcp_sack=0", "one lost packet has all behind it sent again; SACK Panic was repaired in 2019",
        "net.ipv4.tcp_window_scaling=0", "no connection has more than 64 KiB on the way, 5 Mbit/s over 100 ms",
        "net.ipv4.ip_no_pmtu_disc=1", "packets go without Don't Fragment, and a Network Load Balancer passes no fragments",
        "vm.overcommit_memory=2", "without swap the kernel promises half of the memory, and NGINX's allocations fail while the rest is free");

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        environment.edge().kernel().overrides().forEach((key, chosen) -> {
            String why = HARM.get(key.name() + "=" + chosen.value()) != null ? HARM.get(key.name() + "=" + chosen.value()) : HARM.get(key.name());
            String perhaps = MAY_HARM.get(key.name() + "=" + chosen.value());
            if (perhaps != null) {
                findings.accept(warning("kernel.override[" + key + "]", chosen.value() + " harms: " + perhaps, "remove the override"));
            }
            if (why != null) {
                findings.accept(error("kernel.override[" + key + "]", chosen.value() + " harms: " + why, "remove the override"));
            }
        });
    }
}
