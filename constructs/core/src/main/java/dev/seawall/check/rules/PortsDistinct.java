package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.NodePorts;
import dev.seawall.model.Environment;
import dev.seawall.model.watch.Watch;
import dev.seawall.units.Port;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Health answer, counters, internal ports and exporters listen on ports of their own.
 *
 * <p>Two listeners on one port: NGINX or the exporter does not start ("Address already in use"), or internal traffic meets public rules. Port 53 has systemd-resolved on every
 * node; an internal port may be 53, because what listens there is the user's and may bind another address.
 */
public final class PortsDistinct extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        NodePorts ports = NodePorts.of(environment.edge());
        Map<Port, String> owners = new TreeMap<>();
        for (Port port : ports.serving()) {
            owners.put(port, "balancer.listeners[" + port + "]");
            bind(port, "balancer.listeners[" + port + "]", findings);
        }
        bind(ports.health(), "balancer.healthCheck.port", findings);
        claim(ports.health(), "balancer.healthCheck.port", owners, findings);
        claim(ports.status(), "nginx.status", owners, findings);
        for (Port port : environment.edge().firewall().internalPorts()) {
            claim(port, "firewall.internalPorts", owners, findings);
        }
        if (environment.edge().watch().exporters()) {
            claim(Watch.NODE_EXPORTER, "watch.exporters", owners, findings);
            claim(Watch.NGINX_EXPORTER, "watch.exporters", owners, findings);
        }
    }

    private void bind(Port port, String path, Consumer<Finding> findings) {
        if (port.equals(NodePorts.STUB)) {
            findings.accept(error(path, "port " + port + " is taken by systemd-resolved, which answers the node's own questions on 127.0.0.53, and NGINX would not start", "choose another port"));
        }
    }

    private void claim(Port port, String path, Map<Port, String> owners, Consumer<Finding> findings) {
        String owner = owners.putIfAbsent(port, path);
        if (owner != null) {
            findings.accept(error(path, "port " + port + " is taken by " + owner, "choose another port").against(owner));
        }
    }
}
