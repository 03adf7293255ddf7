package dev.seawall.derive;

import dev.seawall.model.Edge;

/**
 * Nodes of each zone. The group spreads them evenly and, being balanced-only, sends none elsewhere (Auto Scaling User Guide, zones), so a zone has its own nodes or none.
 *
 * @param zones number of zones
 * @param least nodes of the emptiest zone while the group is at its minimum; 0 means that a zone may be empty and well
 */
public record ZoneCapacity(int zones, int least) {
    public static ZoneCapacity of(Edge edge) {
        int zones = edge.network().zones().size();
        return new ZoneCapacity(zones, zones == 0 ? 0 : edge.fleet().minimum() / zones);
    }

    /** Whether no zone is ever empty. */
    public boolean coversEveryZone() {
        return least > 0;
    }
}
