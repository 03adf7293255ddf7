package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.KernelSettings;
import dev.seawall.derive.NodePorts;
import dev.seawall.model.Environment;
import dev.seawall.model.kernel.SysctlValue;
import dev.seawall.units.Port;
import java.util.function.Consumer;

/**
 * No outgoing connection takes a port that something listens on.
 *
 * <p>With a range that covers a listening port and no reservation, a restart of NGINX fails with EADDRINUSE now and then (seen once in measurement).
 */
public final class OutgoingPortsSpareListeners extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        KernelSettings settings = KernelSettings.of(environment.edge());
        String[] range = settings.find("net.ipv4.ip_local_port_range").map(SysctlValue::value).orElse("32768 60999").split(" ");
        boolean readable = range.length == 2 && range[0].matches("[0-9]{1,5}") && range[1].matches("[0-9]{1,5}");
        if (!readable || Integer.parseInt(range[0]) < 1 || Integer.parseInt(range[0]) >= Integer.parseInt(range[1]) || Integer.parseInt(range[1]) > 65_535) {
            findings.accept(error("kernel.override[net.ipv4.ip_local_port_range]", String.join(" ", range) + " is no range of two ascending ports", "write it as \"10240 65535\""));
            return;
        }
        String reserved = settings.find("net.ipv4.ip_local_reserved_ports").map(SysctlValue::value).orElse("");
        for (Port port : NodePorts.of(environment.edge()).all()) {
            if (port.number() >= Integer.parseInt(range[0]) && port.number() <= Integer.parseInt(range[1]) && !holds(reserved, port.number())) {
                findings.accept(error("kernel.override[net.ipv4.ip_local_reserved_ports]", "port " + port + " listens inside the range of outgoing ports and is not reserved",
                    "add " + port + " to ip_local_reserved_ports or narrow ip_local_port_range"));
            }
        }
    }

    /** The kernel's list holds ports and ranges, {@code 8080,9100-9200}, in any order and more than once (ip-sysctl.rst). */
    private static boolean holds(String list, int port) {
        for (String part : list.split(",")) {
            String[] ends = part.split("-", -1);
            boolean readable = ends.length <= 2 && ends[0].matches("[0-9]{1,5}") && ends[ends.length - 1].matches("[0-9]{1,5}");
            if (readable && port >= Integer.parseInt(ends[0]) && port <= Integer.parseInt(ends[ends.length - 1])) {
                return true;
            }
        }
        return false;
    }
}
