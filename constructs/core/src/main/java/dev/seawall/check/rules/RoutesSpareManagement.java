package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.balancer.Scheme;
import dev.seawall.model.nginx.Route;
import dev.seawall.units.Cidr;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is for operators is not routed to the world.
 *
 * <p>These paths answer heap dumps, environments with passwords, profiles and versions: Spring Boot's actuator, Jolokia, Go's pprof and expvar, Prometheus's metrics, consoles of H2, servers' status, repositories (OWASP WSTG-CONF-05).
 * An internal balancer, named clients or certificates of clients on every listener are guards.
 */
public final class RoutesSpareManagement extends Rule {
    private static final List<String> PATHS = List.of("/actuator", "/jolokia", "/heapdump", "/debug/pprof", "/debug/vars", "/metrics", "/h2-console", "/phpmyadmin", "/server-status", "/nginx_status", "/.git", "/.env");

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Balancer balancer = environment.edge().balancer();
        List<Route> routes = environment.edge().nginx().routes();
        for (int i = 0; i < routes.size(); i++) {
            if (manages(routes.get(i).path().value()) && !guarded(balancer)) {
                findings.accept(warning("nginx.routes[" + i + "]", routes.get(i).path() + " is for operators and every client reaches it", "remove the route and ask the servers directly, or demand client certificates"));
            }
        }
    }

    private static boolean manages(String path) {
        for (String known : PATHS) {
            if (path.startsWith(known) && (path.length() == known.length() || path.charAt(known.length()) == '/')) {
                return true;
            }
        }
        return false;
    }

    private static boolean guarded(Balancer balancer) {
        if (balancer.scheme() == Scheme.INTERNAL || !balancer.allowedClients().contains(Cidr.ANY_IPV4)) {
            return true;
        }
        for (Listener listener : balancer.listeners()) {
            if (listener instanceof Listener.BalancerTls || listener instanceof Listener.Https https && https.clientCertificates().isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
