package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Upstream;
import java.util.function.Consumer;

/**
 * An upstream that no route names is configuration that nobody tests; more often the route is missing.
 */
public final class UpstreamIsUsed extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Nginx nginx = environment.edge().nginx();
        for (Upstream upstream : nginx.upstreams()) {
            if (nginx.routes().stream().noneMatch(route -> route.upstream().value().equals(upstream.name().value()))) {
                findings.accept(warning("nginx.upstreams[" + upstream.name() + "]", "no route leads to it", "add a route or remove the upstream"));
            }
        }
    }
}
