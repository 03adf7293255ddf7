package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.KernelSettings;
import dev.seawall.model.Environment;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.kernel.SysctlKey;
import dev.seawall.model.kernel.SysctlValue;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The kernel takes the value of an override.
 *
 * <p>The node writes every setting and reads it back before it serves, so a congestion control that Debian's kernels do not have (net/ipv4/Kconfig; modules load by name) refuses every boot. BBR is {@code bbr}, whatever its version. A word where the
 * derived setting is a number does the same, and so does a number that the kernel answers with EINVAL (the ranges of its own tables of settings, 6.12; those of net tried on 6.18).
 */
public final class KernelTakesValue extends Rule {
    private static final String KEY = "net.ipv4.tcp_congestion_control";
    private static final long NO_NUMBER = -1;
    private static final String NUMBER = "-?[0-9]{1,18}";
    private static final Set<String> CONTROLS = Set.of("reno", "cubic", "bbr", "bic", "cdg", "dctcp", "highspeed", "htcp", "hybla", "illinois", "lp", "nv", "scalable", "vegas", "veno", "westwood", "yeah");
    /** The largest number of each; the least is 0 but for {@code tcp_syn_retries}, which has 1. Settings that are not among them may be negative: -1 turns some of them off. */
    private static final Map<String, Integer> MOST = Map.ofEntries(Map.entry("vm.swappiness", 200), Map.entry("vm.overcommit_memory", 2), Map.entry("net.ipv4.tcp_ecn", 2), Map.entry("net.ipv4.tcp_tw_reuse", 2),
        Map.entry("net.ipv4.tcp_synack_retries", 255), Map.entry("net.ipv4.tcp_syn_retries", 127), Map.entry("net.ipv4.tcp_retries2", 255), Map.entry("net.ipv4.tcp_migrate_req", 1),
        Map.entry("kernel.yama.ptrace_scope", 3), Map.entry("kernel.kptr_restrict", 2), Map.entry("kernel.unprivileged_bpf_disabled", 2), Map.entry("kernel.io_uring_disabled", 2),
        Map.entry("net.core.bpf_jit_harden", 2));

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (environment.edge().kernel().overrides().isEmpty()) {
            return;
        }
        KernelSettings derived = KernelSettings.of(environment.edge().toBuilder().kernel(Kernel.builder().build()).build());
        environment.edge().kernel().overrides().forEach((key, chosen) -> {
            if (derived.number(key.name(), NO_NUMBER) != NO_NUMBER && !chosen.value().value().matches(NUMBER)) {
                findings.accept(error("kernel.override[" + key + "]", chosen.value() + " is no number and the kernel takes one, every boot would be refused", "write a number"));
            }
        });
        if (!environment.edge().fleet().image().isPrebaked()) {
            environment.edge().kernel().overrides().forEach((key, chosen) -> range(key, chosen.value().value(), findings));
            KernelSettings.of(environment.edge()).find(KEY).map(SysctlValue::value).filter(value -> !CONTROLS.contains(value)).ifPresent(value -> findings.accept(
                error("kernel.override[" + KEY + "]", value + " is no congestion control of Debian's kernels, every boot would be refused", "write bbr or cubic, or use Image.prebaked with a kernel that has it")));
        }
    }

    private void range(SysctlKey key, String value, Consumer<Finding> findings) {
        if (!value.matches(NUMBER)) {
            return;
        }
        long number = Long.parseLong(value);
        int most = MOST.getOrDefault(key.name(), Integer.MAX_VALUE);
        int least = key.name().equals("net.ipv4.tcp_syn_retries") ? 1 : 0;
        if (number > most || MOST.containsKey(key.name()) && number < least) {
            findings.accept(error("kernel.override[" + key + "]", number + " is not " + least + " to " + most + ", which the kernel takes, every boot would be refused", "correct the number, or remove the override")
                .limit(number, most, "kernel " + key));
        }
    }
}
