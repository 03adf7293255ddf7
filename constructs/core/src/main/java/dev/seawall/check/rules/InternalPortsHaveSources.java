package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.NodePorts;
import dev.seawall.model.Environment;
import dev.seawall.model.firewall.HostFirewall;
import java.util.function.Consumer;

/**
 * Internal ports and blocks that may reach them are said together.
 *
 * <p>Without sources the host firewall and the security group admit nobody to the ports; without ports and exporters the sources open nothing.
 */
public final class InternalPortsHaveSources extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        HostFirewall firewall = environment.edge().firewall();
        if (!firewall.internalPorts().isEmpty() && firewall.internalSources().isEmpty()) {
            findings.accept(note("firewall.internalPorts", "nobody can reach them, firewall.internalSources is empty", "add internalSources(...), or remove the ports"));
        }
        if (NodePorts.of(environment.edge()).internal().isEmpty() && !firewall.internalSources().isEmpty()) {
            findings.accept(note("firewall.internalSources", "they open nothing, there are neither internalPorts nor exporters", "add internalPorts(...), or remove the sources"));
        }
    }
}
