package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.network.Zone;
import java.util.function.Consumer;

/**
 * Every zone lies in the Region that the environment is deployed to.
 */
public final class ZonesInRegion extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (Zone zone : environment.edge().network().zones()) {
            if (!zone.region().name().equals(environment.region().name())) {
                findings.accept(error("network.zones", zone + " is not in " + environment.region() + ", the environment's Region", "name zones of that Region, or change the Region")
                    .against("environment.region"));
            }
        }
    }
}
