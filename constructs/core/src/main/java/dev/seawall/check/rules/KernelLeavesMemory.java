package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.KernelSettings;
import dev.seawall.model.Environment;
import dev.seawall.model.kernel.SysctlKey;
import dev.seawall.units.Bytes;
import java.util.function.Consumer;

/**
 * Memory that the kernel sets aside is not the node's.
 *
 * <p>Huge pages are reserved as long as the setting stands and only a program that asks for them gets one, which NGINX does not (admin-guide/mm/hugetlbpage.rst; 2 MiB each). {@code min_free_kbytes} is kept free for the kernel: too high a
 * value makes the machine run out of memory at once (sysctl/vm.rst); a twentieth is where this warns.
 */
public final class KernelLeavesMemory extends Rule {
    private static final String HUGE = "vm.nr_hugepages";
    private static final String FREE = "vm.min_free_kbytes";
    private static final long HUGE_MIB = 2;
    private static final int SHARE = 20;

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (environment.edge().kernel().overrides().isEmpty()) {
            return;
        }
        KernelSettings settings = KernelSettings.of(environment.edge());
        if (environment.edge().kernel().overrides().containsKey(SysctlKey.of(HUGE)) && settings.number(HUGE, 0) > 0) {
            findings.accept(warning("kernel.override[" + HUGE + "]", settings.number(HUGE, 0) + " set " + HUGE_MIB * settings.number(HUGE, 0) + " MiB aside that NGINX cannot use", "remove the override"));
        }
        long free = settings.number(FREE, 0);
        long most = environment.edge().fleet().instanceType().memory().count() / SHARE;
        if (environment.edge().kernel().overrides().containsKey(SysctlKey.of(FREE)) && free > Bytes.of(most).toKib()) {
            findings.accept(warning("kernel.override[" + FREE + "]", free + " KiB exceed " + Bytes.of(most).toKib() + ", a twentieth of the memory: the kernel would kill NGINX while they are free", "lower it, or remove the override")
                .limit(free + " KiB", Bytes.of(most).toKib() + " KiB", "fleet.instanceTypes, a twentieth of its memory"));
        }
    }
}
