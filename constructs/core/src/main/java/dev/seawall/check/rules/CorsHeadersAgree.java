package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.ResponseHeader;
import dev.seawall.model.nginx.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Credentials are not allowed to every origin.
 *
 * <p>A browser refuses an answer with {@code Access-Control-Allow-Origin: *} beside {@code Access-Control-Allow-Credentials: true} (Fetch standard, CORS check), so no page can use the route.
 * The header holds one origin, without a path or a wildcard inside: a list is compared as a whole and fits nobody. {@code null} is the origin of every sandboxed frame and {@code data:} page, so whoever shows one passes, with
 * the visitor's cookies where credentials are allowed (HTML standard, opaque origins).
 */
public final class CorsHeadersAgree extends Rule {
    private static final Pattern ORIGIN = Pattern.compile("\\*|null|[a-z][a-z0-9+.-]*://[A-Za-z0-9.-]+(:[0-9]+)?|[a-z][a-z0-9+.-]*://\\[[0-9a-f:]+\\](:[0-9]+)?");

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        List<Route> routes = environment.edge().nginx().routes();
        for (int i = 0; i < routes.size(); i++) {
            String path = "nginx.routes[" + i + "].headers";
            for (ResponseHeader header : routes.get(i).headers()) {
                if (header.name().value().equalsIgnoreCase("access-control-allow-origin") && !ORIGIN.matcher(header.value().value()).matches()) {
                    findings.accept(error(path, "Access-Control-Allow-Origin " + header.value() + " is neither * nor one origin, no browser accepts it (Fetch standard)",
                        "name one origin such as https://shop.example, or let the application answer each").against(path + "[" + header.name() + "]"));
                }
            }
            Optional<String> origin = find(routes.get(i), "access-control-allow-origin", "*");
            Optional<String> credentials = find(routes.get(i), "access-control-allow-credentials", "true");
            Optional<String> opaque = find(routes.get(i), "access-control-allow-origin", "null");
            if (opaque.isPresent() && credentials.isPresent()) {
                findings.accept(warning(path, "Access-Control-Allow-Origin null beside Access-Control-Allow-Credentials true lets every site read answers of its visitors, through a sandboxed frame (HTML standard, opaque origins)",
                    "name one origin, or remove Access-Control-Allow-Credentials").against(path + "[" + opaque.get() + "]", path + "[" + credentials.get() + "]"));
            }
            if (origin.isPresent() && credentials.isPresent()) {
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
