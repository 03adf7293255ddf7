package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.Listener;
import java.util.function.Consumer;

/**
 * A redirect names a port that serves HTTPS; otherwise browsers end at a refused connection.
 */
public final class RedirectLeadsToListener extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Balancer balancer = environment.edge().balancer();
        for (Listener.Redirect redirect : balancer.redirects()) {
            boolean serves = balancer.findListener(redirect.toPort()).filter(listener -> !(listener instanceof Listener.Redirect)).isPresent();
            if (!serves) {
                findings.accept(error("balancer.listeners[" + redirect.port() + "].toPort", redirect.toPort() + " serves no HTTPS", "add Listener.https(" + redirect.toPort() + ") or redirect elsewhere"));
            }
        }
    }
}
