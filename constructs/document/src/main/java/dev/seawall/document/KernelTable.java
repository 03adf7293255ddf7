package dev.seawall.document;

import dev.seawall.document.form.Argument;
import dev.seawall.document.form.Table;
import dev.seawall.document.form.TextForm;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.kernel.Kernel.Chosen;
import dev.seawall.model.kernel.SysctlValue;
import dev.seawall.units.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@link Kernel}. */
final class KernelTable {
    private static final Argument<Chosen, String> VALUE = new Argument<>("value", TextForm.TEXT, it -> it.value().value());
    private static final Argument<Chosen, String> REASON = new Argument<>("reason", TextForm.TEXT, it -> it.reason().value());
    private static final Table<Chosen, Chosen> OVERRIDE = Table.call(it -> new Chosen(SysctlValue.of(it.get(VALUE)), Text.of(it.get(REASON))), VALUE, REASON);

    static final Table<Kernel.Builder, Kernel> KERNEL = Table.<Kernel.Builder, Kernel>of("Kernel", it -> Kernel.builder(), Kernel.Builder::build)
        .entries("override", OVERRIDE, (kernel, key, it) -> kernel.override(key, it.value().value(), it.reason().value()), KernelTable::overrides)
        .standard(Kernel.builder().build());

    private KernelTable() {}

    private static Map<String, Chosen> overrides(Kernel kernel) {
        Map<String, Chosen> overrides = new LinkedHashMap<>();
        kernel.overrides().forEach((key, chosen) -> overrides.put(key.name(), chosen));
        return overrides;
    }
}
