package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * Without zones there is nowhere to put a node; two silently chosen ones would be a trap.
 */
public final class ZonesPresent extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (environment.edge().network().zones().isEmpty()) {
            findings.accept(error("network.zones", "none is named", "name 1 to 6 zones, such as \"" + environment.region() + "a\""));
        }
    }
}
