package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.ResponseHeader;
import dev.seawall.model.nginx.Route;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A header of a route can be true of each of its answers.
 *
 * <p>NGINX adds it to all and changes no body (ngx_http_headers_module): {@code Content-Encoding: gzip} packs nothing and clients fail to unpack; one {@code ETag} or {@code Last-Modified} for all makes caches and
 * browsers take different answers for one (RFC 9110 sections 8.4, 8.8 and 14.4, RFC 9111 section 5.1).
 */
public final class HeadersFitEveryAnswer extends Rule {
    private static final Map<String, String> OF_ONE = Map.of(
        "content-encoding", "says that bodies are encoded, and adding it encodes none: clients could not read them",
        "content-range", "belongs to answers 206 alone",
        "etag", "names one answer, and would make different ones the same",
        "last-modified", "dates one answer, and would make changed ones look unchanged",
        "age", "is how long a cache kept one answer");

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        List<Route> routes = environment.edge().nginx().routes();
        for (int i = 0; i < routes.size(); i++) {
            for (ResponseHeader header : routes.get(i).headers()) {
                String why = OF_ONE.get(header.name().value().toLowerCase(Locale.ROOT));
                if (why != null && !header.value().value().equalsIgnoreCase("identity")) {
                    findings.accept(warning("nginx.routes[" + i + "].headers", header.name() + " " + header.value() + " on every answer: it " + why, "leave it to the application")
                        .against("nginx.routes[" + i + "].headers[" + header.name() + "]"));
                }
            }
        }
    }
}
