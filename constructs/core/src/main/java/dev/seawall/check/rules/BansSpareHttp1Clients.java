package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * A client is not banned for connections that NGINX allows it.
 *
 * <p>Without HTTP/2 each request in progress needs a connection of its own, so {@code connectionsPerClient} of them within the window are allowed by one layer and banned by the other.
 */
public final class BansSpareHttp1Clients extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        if (edge.firewall().ban().isPresent() && !edge.nginx().http2()) {
            int connections = edge.firewall().ban().get().connections();
            if (connections < edge.nginx().connectionsPerClient()) {
                findings.accept(warning("firewall.ban.connections", connections + " is below nginx.connectionsPerClient " + edge.nginx().connectionsPerClient()
                    + ", and without HTTP/2 each request has a connection: who does what is allowed is banned", "raise connections, lower connectionsPerClient, or switch http2 on")
                    .limit(connections, edge.nginx().connectionsPerClient(), "nginx.connectionsPerClient")
                        .against("nginx.connectionsPerClient", "nginx.http2"));
            }
        }
    }
}
