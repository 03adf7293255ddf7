package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.KernelSettings;
import dev.seawall.model.Environment;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.kernel.SysctlKey;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An override does not undo what hardens the node.
 *
 * <p>Routes come from the VPC, so an accepted or sent ICMP redirect is somebody else's (ip-sysctl.rst); the others keep a taken worker from reading its neighbours and the kernel's addresses (sysctl/kernel.rst, Yama.rst).
 * A warning, because a debugger may need one for a while.
 */
public final class KernelStaysHardened extends Rule {
    private static final Set<String> HIGHER_IS_SAFER = Set.of("net.core.bpf_jit_harden", "kernel.kptr_restrict", "kernel.unprivileged_bpf_disabled", "kernel.yama.ptrace_scope", "kernel.io_uring_disabled");
    private static final Set<String> LOWER_IS_SAFER = Set.of("net.ipv4.conf.all.accept_redirects", "net.ipv4.conf.default.accept_redirects", "net.ipv4.conf.all.send_redirects",
        "net.ipv4.conf.default.send_redirects", "net.ipv6.conf.all.accept_redirects", "net.ipv6.conf.default.accept_redirects", "kernel.sysrq");

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        KernelSettings derived = KernelSettings.of(environment.edge().toBuilder().kernel(Kernel.builder().build()).build());
        KernelSettings chosen = KernelSettings.of(environment.edge());
        for (SysctlKey key : environment.edge().kernel().overrides().keySet()) {
            long safe = derived.number(key.name(), 0);
            long now = chosen.number(key.name(), safe);
            if (HIGHER_IS_SAFER.contains(key.name()) && now < safe || LOWER_IS_SAFER.contains(key.name()) && now > safe) {
                findings.accept(warning("kernel.override[" + key + "]", now + " undoes " + safe + ", which hardens the node", "remove the override"));
            }
        }
    }
}
