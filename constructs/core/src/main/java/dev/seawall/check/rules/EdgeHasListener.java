package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * An edge without a listener can be reached by nobody.
 */
public final class EdgeHasListener extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (environment.edge().balancer().listeners().isEmpty()) {
            findings.accept(error("balancer.listeners", "there is none, so nobody can connect", "add Listener.https(443)"));
        }
    }
}
