package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Upstream;
import java.util.function.Consumer;

/**
 * A request that waits for its upstream longer than NGINX waits at quit is cut whenever a node is replaced.
 */
public final class RequestsFitIntoShutdown extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Nginx nginx = environment.edge().nginx();
        for (Upstream upstream : nginx.upstreams()) {
            if (upstream.readTimeout().compareTo(nginx.shutdownTimeout()) > 0) {
                findings.accept(warning("nginx.upstreams[" + upstream.name() + "].readTimeout", upstream.readTimeout().toSeconds() + " s exceeds nginx.shutdownTimeout "
                    + nginx.shutdownTimeout().toSeconds() + " s, such requests are cut at node replacement", "raise shutdownTimeout and drainTimeout, or lower readTimeout")
                    .limit(upstream.readTimeout(), nginx.shutdownTimeout(), "nginx.shutdownTimeout")
                        .against("nginx.shutdownTimeout"));
            }
        }
    }
}
