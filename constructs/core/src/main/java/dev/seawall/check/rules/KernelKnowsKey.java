package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.fleet.Debian;
import dev.seawall.model.kernel.SysctlKey;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A key that is overridden exists on the image's kernel.
 *
 * <p>The node reads every setting back before it serves, so one that the kernel lacks refuses every boot: keys that came after 6.1 on Debian 12, keys that neither has, and those of an interface called
 * eth0, which is ens5 on the Nitro system.
 */
public final class KernelKnowsKey extends Rule {
    private static final Set<String> AFTER_6_1 = Set.of("kernel.io_uring_disabled", "net.ipv4.tcp_syn_linear_timeouts", "net.ipv4.tcp_shrink_window", "net.ipv4.tcp_pingpong_thresh",
        "net.ipv4.tcp_backlog_ack_defer");
    private static final Set<String> NOWHERE = Set.of("net.ipv4.tcp_tw_reuse_delay", "kernel.sched_migration_cost_ns", "kernel.sched_min_granularity_ns");

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Debian debian = environment.edge().fleet().image().debian();
        for (SysctlKey key : environment.edge().kernel().overrides().keySet()) {
            if (NOWHERE.contains(key.name()) || debian == Debian.BOOKWORM && AFTER_6_1.contains(key.name())) {
                findings.accept(error("kernel.override[" + key + "]", "Debian " + debian.version() + "'s kernel has no such key, every boot would be refused", "remove the override"));
            } else if (key.name().contains(".eth0.")) {
                findings.accept(error("kernel.override[" + key + "]", "the interface of a node is ens5, not eth0, every boot would be refused", "set the key of all or default"));
            }
        }
    }
}
