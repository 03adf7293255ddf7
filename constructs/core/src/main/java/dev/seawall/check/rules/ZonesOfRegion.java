package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.RegionZones;
import dev.seawall.model.Environment;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.Zone;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The Region has the zone.
 *
 * <p>A subnet in a zone that does not exist fails the deploy. Letters by {@link RegionZones}; a warning, because AWS adds zones and shows some to old accounts
 * alone. Subnets that exist already have their zone.
 */
public final class ZonesOfRegion extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (!(environment.edge().network() instanceof CreatedNetwork network)) {
            return;
        }
        for (Zone zone : network.zones()) {
            Optional<String> letters = RegionZones.letters(zone.region().name());
            if (letters.isPresent() && !letters.get().contains(zone.letter())) {
                findings.accept(warning("network.zones", zone + " is none of the zones of " + zone.region() + ", which have the letters " + letters.get() + " as far as this version knows: its subnets cannot be made", "name one of these"));
            }
        }
    }
}
