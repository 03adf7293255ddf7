package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.ResponseHeader;
import dev.seawall.model.nginx.Route;
import java.util.List;
import java.util.function.Consumer;

/**
 * Credentials are not allowed to every origin.
 *
 * <p>A browser refuses an answer with {@code Access-Control-Allow-Origin: *} beside {@code Access-Control-Allow-Credentials: true} (Fetch standard, CORS check), so no page can use the route.
 */
public final class CorsHeadersAgree extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        List<Route> routes = environment.edge().nginx().routes();
        for (int i = 0; i < routes.size(); i++) {
            if (has(routes.get(i), "access-control-allow-origin", "*") && has(routes.get(i), "access-control-allow-credentials", "true")) {
                findings.accept(error("nginx.routes[" + i + "].headers", "Access-Control-Allow-Origin * beside Access-Control-Allow-Credentials true is refused by every browser (Fetch standard)",
                    "name one origin, or remove Access-Control-Allow-Credentials"));
            }
        }
    }

    private static boolean has(Route route, String name, String value) {
        for (ResponseHeader header : route.headers()) {
            if (header.name().value().equalsIgnoreCase(name) && header.value().value().equalsIgnoreCase(value)) {
                return true;
            }
        }
        return false;
    }
}
