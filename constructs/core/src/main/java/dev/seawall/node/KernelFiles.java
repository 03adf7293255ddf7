package dev.seawall.node;

import dev.seawall.derive.KernelSettings;
import dev.seawall.derive.RecentTable;
import dev.seawall.derive.Sysctl;
import dev.seawall.model.Environment;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Modules and kernel settings. */
final class KernelFiles {
    /** conntrack before its settings exist; the others so that the first rule finds them with their options. */
    private static final List<String> MODULES = List.of("nf_conntrack", "xt_conntrack", "xt_connmark", "xt_multiport", "xt_owner", "xt_recent");

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = ConfText.class)
    @JStache(path = "kernel/sysctl.conf")
    record SysctlConf(String identity, List<SettingLine> settings) {}

    record SettingLine(String key, String value, String reason, Optional<String> option) {
        static SettingLine of(Sysctl setting) {
            return new SettingLine(setting.key().name(), setting.value().value(), setting.reason(), setting.option());
        }
    }

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = ConfText.class)
    @JStache(path = "kernel/modules.conf")
    record ModulesConf(List<String> modules) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = ConfText.class)
    @JStache(path = "kernel/modprobe.conf")
    record ModprobeConf(int table, long memory) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = SystemdText.class)
    @JStache(path = "kernel/kernel.service")
    record KernelService(List<String> modules) {}

    private KernelFiles() {}

    static List<NodeFile> of(Environment environment) {
        List<NodeFile> files = new ArrayList<>();
        List<SettingLine> settings = KernelSettings.of(environment.edge()).settings().stream().map(SettingLine::of).toList();
        files.add(new NodeFile("/etc/sysctl.d/90-seawall.conf", "0644", SysctlConfRenderer.of().execute(new SysctlConf(environment.identity(), settings))));
        files.add(new NodeFile("/etc/modules-load.d/seawall.conf", "0644", ModulesConfRenderer.of().execute(new ModulesConf(MODULES))));
        environment.edge().firewall().ban().ifPresent(ban -> files.add(new NodeFile("/etc/modprobe.d/seawall.conf", "0644",
            ModprobeConfRenderer.of().execute(new ModprobeConf(ban.table(), RecentTable.of(ban).total().toMib())))));
        files.add(new NodeFile("/etc/systemd/system/seawall-kernel.service", "0644", KernelServiceRenderer.of().execute(new KernelService(MODULES))));
        return files;
    }
}
