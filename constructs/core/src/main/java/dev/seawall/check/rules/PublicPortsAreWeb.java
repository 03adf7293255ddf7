package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.balancer.Scheme;
import java.util.List;
import java.util.function.Consumer;

/**
 * No listener has the port of another, attacked service.
 *
 * <p>The whole internet knocks at these, so bans and logs fill with strangers, and browsers refuse some of them (Fetch standard, bad ports). The list is AWS's of high-risk ports (Security Hub EC2.19).
 */
public final class PublicPortsAreWeb extends Rule {
    private static final List<Integer> HIGH_RISK = List.of(20, 21, 22, 23, 25, 110, 135, 143, 445, 1433, 1434, 3000, 3306, 3389, 4333, 5000, 5432, 5500, 5601, 8080, 8088, 8888, 9200, 9300);
    /** Ports of web applications in the same list: an edge may serve HTTPS there. */
    private static final List<Integer> WEB = List.of(3000, 5000, 8080, 8088, 8888);

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Balancer balancer = environment.edge().balancer();
        for (Listener listener : balancer.listeners()) {
            int port = listener.port().number();
            if (balancer.scheme() == Scheme.INTERNET_FACING && HIGH_RISK.contains(port) && !WEB.contains(port)) {
                findings.accept(warning("balancer.listeners[" + port + "]", "is a port of high risk (Security Hub EC2.19), scanners knock there all day", "serve on 443 or 8443"));
            }
        }
    }
}
