package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.InstanceOffers;
import dev.seawall.model.Environment;
import dev.seawall.model.fleet.InstanceType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * At least one of the instance types can be had in as many zones as are named.
 *
 * <p>In a zone without, launches fail for ever, its nodes are missing and the balancer fails open there. Counted by {@link InstanceOffers}; a warning, because AWS adds offers.
 */
public final class TypesOfferedInRegion extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        int zones = environment.edge().network().zones().size();
        List<String> offers = new ArrayList<>();
        for (InstanceType type : environment.edge().fleet().instanceTypes()) {
            OptionalInt offered = InstanceOffers.zones(environment.region().name(), type.name());
            if (offered.isEmpty() || offered.getAsInt() >= zones) {
                return;
            }
            offers.add(type + " in " + offered.getAsInt());
        }
        findings.accept(warning("fleet.instanceTypes", "of the zones of " + environment.region() + " EC2 offers " + String.join(", ", offers) + " (October 2026), fewer than the " + zones + " named",
            "add a type that the Region has, name fewer zones, or change the Region").against("environment.region", "network.zones"));
    }
}
