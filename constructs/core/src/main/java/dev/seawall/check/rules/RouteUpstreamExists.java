package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A route names an upstream of the same edge.
 *
 * <p>NGINX would take the name for a host, fail to resolve it and not start ("host not found in upstream").
 */
public final class RouteUpstreamExists extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Nginx nginx = environment.edge().nginx();
        for (int i = 0; i < nginx.routes().size(); i++) {
            Route route = nginx.routes().get(i);
            if (nginx.findUpstream(route.upstream()).isEmpty()) {
                String known = nginx.upstreams().stream().map(upstream -> upstream.name().value()).sorted().collect(Collectors.joining(", "));
                findings.accept(error("nginx.routes[" + i + "].upstream", route.upstream() + " is no upstream of this edge" + (known.isEmpty() ? "" : ", there are " + known),
                    "add Upstream.named(\"" + route.upstream() + "\") or name another"));
            }
        }
    }
}
