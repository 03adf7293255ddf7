package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.NodePorts;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Endpoint;
import dev.seawall.units.HostName;
import java.util.function.Consumer;

/**
 * An upstream does not lead back to the edge.
 *
 * <p>A node that asks its own port asks itself until connections run out. A name that the edge itself serves leads through the balancer back to a node, and with preserved client addresses the
 * connection fails when it is the same one (NLB guide, troubleshooting: hairpinning).
 */
public final class UpstreamsLeadElsewhere extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        for (Upstream upstream : edge.nginx().upstreams()) {
            String path = "nginx.upstreams[" + upstream.name() + "].servers";
            for (int i = 0; i < upstream.servers().size(); i++) {
                Endpoint server = upstream.servers().get(i);
                if (serves(edge, server)) {
                    findings.accept(warning(path, server + " is a name that nginx.hosts serves, requests would come back to the edge", "name the server behind the edge").against(path + "[" + i + "]", "nginx.hosts"));
                } else if (own(server) && NodePorts.of(edge).all().contains(server.port())) {
                    findings.accept(error(path, server + " is a port of the node itself, requests would circle", "name the server behind the edge").against(path + "[" + i + "]"));
                } else if (own(server) && !edge.fleet().image().isPrebaked() && edge.boot().packages().isEmpty()) {
                    findings.accept(warning(path, server + " is the node itself, where nothing listens: Debian's image and the node's packages bring no such server", "name the server behind the edge, add its package, or use Image.prebaked")
                        .against(path + "[" + i + "]", "fleet.image"));
                }
            }
        }
    }

    /** Loopback, by address or by the name that RFC 6761 keeps for it. */
    private static boolean own(Endpoint server) {
        return Blocks.LOOPBACK.contain(server) || server.host().equals("localhost") || server.host().endsWith(".localhost");
    }

    private static boolean serves(Edge edge, Endpoint server) {
        for (HostName host : edge.nginx().hosts()) {
            if (host.value().equals(server.host())) {
                return true;
            }
        }
        return false;
    }
}
