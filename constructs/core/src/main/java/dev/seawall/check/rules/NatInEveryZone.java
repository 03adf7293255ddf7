package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.Nat;
import java.util.function.Consumer;

/**
 * A production zone does not need another one to launch nodes.
 *
 * <p>A NAT gateway lives in one zone: when that is lost, nodes of the others reach neither packages nor public servers, so the fleet cannot grow just when it must (VPC User Guide, NAT gateway basics: one in each zone).
 * Cheaper elsewhere, where an outage is borne.
 */
public final class NatInEveryZone extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (environment.edge().network() instanceof CreatedNetwork network && network.nat() == Nat.ONE && network.zones().size() > 1 && Production.is(environment)) {
            findings.accept(note("network.nat", "ONE gateway for " + network.zones().size() + " zones: when its zone is lost, no zone can launch nodes", "use Nat.PER_ZONE").against("network.zones"));
        }
    }
}
