package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.ResponseHeader;
import dev.seawall.model.nginx.Route;
import java.util.List;
import java.util.Optional;
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
            Optional<String> origin = find(routes.get(i), "access-control-allow-origin", "*");
            Optional<String> credentials = find(routes.get(i), "access-control-allow-credentials", "true");
            if (origin.isPresent() && credentials.isPresent()) {
                String path = "nginx.routes[" + i + "].headers";
                findings.accept(error(path, "Access-Control-Allow-Origin * beside Access-Control-Allow-Credentials true is refused by every browser (Fetch standard)",
                    "name one origin, or remove Access-Control-Allow-Credentials").against(path + "[" + origin.get() + "]", path + "[" + credentials.get() + "]"));
            }
        }
    }

    /** The name as it was said of a header that has a value; names of headers have no case. */
    private static Optional<String> find(Route route, String name, String value) {
        for (ResponseHeader header : route.headers()) {
            if (header.name().value().equalsIgnoreCase(name) && header.value().value().equalsIgnoreCase(value)) {
                return Optional.of(header.name().value());
            }
        }
        return Optional.empty();
    }
}
