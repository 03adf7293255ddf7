package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.nginx.Route;
import java.util.List;
import java.util.function.Consumer;

/**
 * Answers that are kept for all do not depend on a client's certificate.
 *
 * <p>The upstream learns the certificate's subject (X-Client-Certificate-Subject), and the cache's key is scheme, host, port and URI: an answer made for one client would be given to the next.
 */
public final class CacheSparesIdentities extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        List<Route> routes = environment.edge().nginx().routes();
        for (Listener.Https listener : environment.edge().balancer().https()) {
            for (int i = 0; listener.clientCertificates().isPresent() && i < routes.size(); i++) {
                if (routes.get(i).cache().isPresent()) {
                    findings.accept(note("nginx.routes[" + i + "].cache", "answers to whoever shows a certificate on " + listener.port() + " are kept for all, and the upstream learns whose it is",
                        "remove cacheFor, or accept it where answers are the same for all").against("balancer.listeners[" + listener.port() + "].clientCertificates"));
                }
            }
        }
    }
}
