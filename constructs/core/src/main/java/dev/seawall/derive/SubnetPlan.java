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
 * free. A zone's blocks follow from its place in the list, so that appending a zone moves no other. A public subnet is a /26 of a /16, at least a /28, which leaves 11 addresses after
 * AWS's five (VPC User Guide, subnet sizing); a balancer needs eight (NLB guide, subnets).
 *
 * @param zones blocks in the order of the zones
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
        int count = created.zones().size();
        int part = created.cidr().prefix() + PART_BITS;
        Cidr first = created.cidr().split(part, 0, 1).get(0);
        List<Cidr> balancer = first.split(Math.min(SMALLEST_PUBLIC, created.cidr().prefix() + PUBLIC_BITS), 0, count);
        List<Cidr> node = created.cidr().split(part, 1, count);
        List<ZoneBlocks> zones = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            zones.add(new ZoneBlocks(created.zones().get(i), balancer.get(i), Optional.of(node.get(i))));
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
