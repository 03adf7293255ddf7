package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.ZoneCapacity;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * Every zone has a node.
 *
 * <p>The balancer's address in a zone without a healthy node leaves DNS, or fails open (NLB guide, target group health).
 */
public final class MinimumCoversZones extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        ZoneCapacity capacity = ZoneCapacity.of(edge);
        int zones = capacity.zones();
        if (zones > 0 && !capacity.coversEveryZone()) {
            findings.accept(warning("fleet.minimum", edge.fleet().minimum() + " nodes cannot cover " + zones + " zones, a zone stays empty", "raise the minimum to " + zones + " or name fewer zones")
                .limit(edge.fleet().minimum(), zones, "network.zones")
                .against("network.zones"));
        }
    }
}
