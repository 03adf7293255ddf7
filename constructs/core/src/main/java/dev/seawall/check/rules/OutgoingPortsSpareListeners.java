package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.KernelSettings;
import dev.seawall.derive.NodePorts;
import dev.seawall.derive.PortBudget;
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
        PortBudget budget = PortBudget.of(environment.edge());
        for (Port port : NodePorts.of(environment.edge()).all()) {
            if (budget.takes(port.number())) {
                findings.accept(error("kernel.override[net.ipv4.ip_local_reserved_ports]", "port " + port + " listens inside the range of outgoing ports and is not reserved",
                    "add " + port + " to ip_local_reserved_ports or narrow ip_local_port_range").against("kernel.override[net.ipv4.ip_local_port_range]"));
            }
        }
    }
}
