package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * One zone means that its loss, a few times in a decade, is an outage of the edge.
 */
public final class SeveralZones extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (environment.edge().network().zones().size() == 1) {
            findings.accept(warning("network.zones", "one zone, its loss is an outage", "name two or three zones, or accept it for development"));
        }
    }
}
