package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Route;
import java.util.List;
import java.util.function.Consumer;

/**
 * A route's path is compared letter by letter.
 *
 * <p>A prefix ends by itself where the rest begins, and NGINX knows neither {@code *} nor {@code :id} in one (ngx_http_core_module, location): such a route waits for a request that spells the star or the colon, and all
 * others get another route or 404.
 */
public final class PathsAreNoPatterns extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        List<Route> routes = environment.edge().nginx().routes();
        for (int i = 0; i < routes.size(); i++) {
            String path = routes.get(i).path().value();
            String sign = path.indexOf('*') >= 0 ? "*" : path.contains("/:") ? ":" : "";
            if (!sign.isEmpty()) {
                findings.accept(warning("nginx.routes[" + i + "]", path + " is compared letter by letter, the " + sign + " too, so requests that it was to match pass it by", "end a Route.prefix(...) where the pattern begins"));
            }
        }
    }
}
