package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * An edge without a route answers 404 to everything.
 */
public final class EdgeHasRoute extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (environment.edge().nginx().routes().isEmpty()) {
            findings.accept(error("nginx.routes", "there is none, so every request gets 404", "add Route.prefix(\"/\").to(...)"));
        }
    }
}
