package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.KernelSettings;
import dev.seawall.model.Environment;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.kernel.SysctlValue;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The kernel takes the value of an override.
 *
 * <p>The node writes every setting and reads it back before it serves, so a congestion control that Debian's kernels do not have (net/ipv4/Kconfig; modules load by name) refuses every boot. BBR is {@code bbr}, whatever its version. A word where the
 * derived setting is a number does the same.
 */
public final class KernelTakesValue extends Rule {
    private static final String KEY = "net.ipv4.tcp_congestion_control";
    private static final long NO_NUMBER = -1;
    private static final Set<String> CONTROLS = Set.of("reno", "cubic", "bbr", "bic", "cdg", "dctcp", "highspeed", "htcp", "hybla", "illinois", "lp", "nv", "scalable", "vegas", "veno", "westwood", "yeah");

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (environment.edge().kernel().overrides().isEmpty()) {
            return;
        }
        KernelSettings derived = KernelSettings.of(environment.edge().toBuilder().kernel(Kernel.builder().build()).build());
        environment.edge().kernel().overrides().forEach((key, chosen) -> {
            if (derived.number(key.name(), NO_NUMBER) != NO_NUMBER && !chosen.value().value().matches("-?[0-9]{1,18}")) {
                findings.accept(error("kernel.override[" + key + "]", chosen.value() + " is no number and the kernel takes one, every boot would be refused", "write a number"));
            }
        });
        if (!environment.edge().fleet().image().isPrebaked()) {
            KernelSettings.of(environment.edge()).find(KEY).map(SysctlValue::value).filter(value -> !CONTROLS.contains(value)).ifPresent(value -> findings.accept(
                error("kernel.override[" + KEY + "]", value + " is no congestion control of Debian's kernels, every boot would be refused", "write bbr or cubic, or use Image.prebaked with a kernel that has it")));
        }
    }
}
