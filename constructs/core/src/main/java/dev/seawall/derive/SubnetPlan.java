package dev.seawall.derive;

import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.ExistingNetwork;
import dev.seawall.model.network.Network;
import dev.seawall.model.network.Zone;
import dev.seawall.units.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Blocks of the subnets, a pair for each zone.
 *
 * <p>A created network is cut into sixteen parts: the first is cut again into the small public subnets of balancer and NAT, the next six are the node subnets, the rest stays
 * free. A zone's blocks follow from its letter, so that no other zone moves them: a subnet that takes another's block cannot be made before that one is gone. A public subnet is a /26 of a /16, at least a /28, which leaves 11 addresses after
 * AWS's five (VPC User Guide, subnet sizing); a balancer needs eight (NLB guide, subnets).
 *
 * @param zones blocks, by zone
 */
public record SubnetPlan(List<ZoneBlocks> zones) {
    private static final int PART_BITS = 4;
    private static final int PUBLIC_BITS = 10;
    private static final int SMALLEST_PUBLIC = 28;

    /**
     * The blocks of a zone.
     *
     * @param zone the zone
     * @param balancer block of the balancer's and the NAT gateway's subnet
     * @param node block of the nodes' subnet; empty where somebody else keeps it
     */
    public record ZoneBlocks(Zone zone, Cidr balancer, Optional<Cidr> node) {}

    public SubnetPlan {
        zones = List.copyOf(zones);
    }

    public static SubnetPlan of(Network network) {
        if (network instanceof ExistingNetwork existing) {
            return new SubnetPlan(existing.subnets().stream().map(it -> new ZoneBlocks(it.zone(), it.balancerCidr(), Optional.empty())).toList());
        }
        CreatedNetwork created = (CreatedNetwork) network;
        int part = created.cidr().prefix() + PART_BITS;
        Cidr first = created.cidr().split(part, 0, 1).get(0);
        int wide = Math.min(SMALLEST_PUBLIC, created.cidr().prefix() + PUBLIC_BITS);
        List<ZoneBlocks> zones = new ArrayList<>();
        for (Zone zone : created.zones()) {
            int place = zone.letter().charAt(0) - 'a';
            zones.add(new ZoneBlocks(zone, first.split(wide, place, 1).get(0), Optional.of(created.cidr().split(part, 1 + place, 1).get(0))));
        }
        return new SubnetPlan(zones);
    }

    /** Blocks in which the balancer's addresses lie, sorted. */
    public List<Cidr> balancerBlocks() {
        return zones.stream().map(ZoneBlocks::balancer).sorted().toList();
    }

    /** Blocks of the nodes, where they are known, sorted. */
    public List<Cidr> nodeBlocks() {
        return zones.stream().flatMap(zone -> zone.node().stream()).sorted().toList();
    }
}
