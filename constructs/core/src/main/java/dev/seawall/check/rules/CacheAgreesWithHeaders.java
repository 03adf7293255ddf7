package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.ResponseHeader;
import dev.seawall.model.nginx.Route;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A route whose answers are kept for all does not call them private.
 *
 * <p>{@code cacheFor} gives one client's answer to the next; a {@code Cache-Control} of {@code private} or {@code no-store} on the same route says that this must not happen (RFC 9111 section 5.2; directives have no case). A header that
 * NGINX adds does not keep NGINX from caching, so the cache wins.
 */
public final class CacheAgreesWithHeaders extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        List<Route> routes = environment.edge().nginx().routes();
        for (int i = 0; i < routes.size(); i++) {
            for (ResponseHeader header : routes.get(i).headers()) {
                String value = header.value().value();
                String directives = value.toLowerCase(Locale.ROOT);
                if (routes.get(i).cache().isPresent() && header.name().value().equalsIgnoreCase("cache-control") && (directives.contains("private") || directives.contains("no-store"))) {
                    findings.accept(warning("nginx.routes[" + i + "].headers", "Cache-Control " + value + " says that nobody may keep the answers that cacheFor keeps", "remove cacheFor, or correct the header")
                        .against("nginx.routes[" + i + "].headers[" + header.name() + "]", "nginx.routes[" + i + "].cache"));
                }
            }
        }
    }
}
