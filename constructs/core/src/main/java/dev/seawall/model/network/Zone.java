package dev.seawall.model.network;

import dev.seawall.units.Alphabet;
import dev.seawall.units.RefusedValue;

/**
 * An availability zone.
 *
 * @param name Region and a letter, {@code eu-central-1a}; Local Zones are refused, a network load balancer with instances there is another design
 */
public record Zone(String name) implements Comparable<Zone> {
    private static final Alphabet LETTER = Alphabet.of("a-z");

    public Zone {
        RefusedValue.require("zone", name);
        if (name.isEmpty() || !LETTER.holds(name.charAt(name.length() - 1)) || !Region.wellFormed(name.substring(0, name.length() - 1))) {
            throw new RefusedValue("ZoneForm", "zone", name, "an availability zone such as eu-central-1a", "write the zone's name, not its id (euc1-az1)");
        }
    }

    public static Zone of(String name) {
        return new Zone(name);
    }

    public Region region() {
        return new Region(name.substring(0, name.length() - 1));
    }

    /** The letter, which names the zone's resources. */
    public String letter() {
        return name.substring(name.length() - 1);
    }

    @Override
    public int compareTo(Zone other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
