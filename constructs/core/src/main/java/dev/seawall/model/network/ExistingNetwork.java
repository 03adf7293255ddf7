package dev.seawall.model.network;

import dev.seawall.model.Input;
import dev.seawall.model.Places;
import dev.seawall.units.Cidr;
import dev.seawall.units.RefusedValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A VPC and subnets that somebody else keeps. Ids are deploy-time inputs; blocks are said here, because the nodes' firewall and NGINX must know the balancer's
 * addresses at synthesis.
 *
 * @param vpc the VPC's id
 * @param cidr the VPC's block
 * @param subnets see {@link #zone}
 * @param family see {@link CreatedNetwork#family(AddressFamily)}
 * @param places where that was said
 */
public record ExistingNetwork(Input vpc, Cidr cidr, List<ZoneSubnets> subnets, AddressFamily family, Places places) implements Network {
    private static final int MOST_ZONES = 6;

    /**
     * The two subnets of a zone.
     *
     * @param zone the zone
     * @param balancerSubnet the subnet of the balancer's address, with at least 8 free addresses (NLB guide, subnets)
     * @param balancerCidr its block, inside the VPC's; nodes exempt it from bans and trust its PROXY headers, so nothing else should live in it
     * @param nodeSubnet the private subnet of the nodes
     */
    public record ZoneSubnets(Zone zone, Input balancerSubnet, Cidr balancerCidr, Input nodeSubnet) {
        public ZoneSubnets {
            RefusedValue.require("network.subnets.zone", zone);
            RefusedValue.require("network.subnets.balancerSubnet", balancerSubnet);
            RefusedValue.require("network.subnets.balancerCidr", balancerCidr);
            RefusedValue.require("network.subnets.nodeSubnet", nodeSubnet);
        }
    }

    public ExistingNetwork {
        RefusedValue.require("network.places", places);
        requireKind("network.vpc", vpc, Input.Kind.VPC_ID);
        RefusedValue.require("network.cidr", cidr);
        subnets = RefusedValue.requireBounded("network.subnets", subnets, MOST_ZONES).stream().sorted(Comparator.comparing(ZoneSubnets::zone)).toList();
        RefusedValue.requireDistinct("network.zones", subnets.stream().map(ZoneSubnets::zone).toList(), MOST_ZONES);
        for (ZoneSubnets zone : subnets) {
            requireKind("network.subnets.balancerSubnet", zone.balancerSubnet(), Input.Kind.SUBNET_ID);
            requireKind("network.subnets.nodeSubnet", zone.nodeSubnet(), Input.Kind.SUBNET_ID);
            if (!cidr.contains(zone.balancerCidr())) {
                throw new RefusedValue("SubnetInsideVpc", "network.subnets.balancerCidr", zone.balancerCidr(), "inside the VPC's block " + cidr, "correct one of the two blocks");
            }
        }
    }

    /**
     * Adds a zone with its two subnets.
     *
     * <p>1 to 6 zones of one Region. The balancer's block is what the firewall exempts: too wide a block exempts strangers inside the VPC, a wrong one bans the
     * balancer's health checks. No default: the subnets are the user's.
     */
    public ExistingNetwork zone(String zone, Input balancerSubnet, Cidr balancerCidr, Input nodeSubnet) {
        List<ZoneSubnets> more = new ArrayList<>(subnets);
        more.add(new ZoneSubnets(Zone.of(zone), balancerSubnet, balancerCidr, nodeSubnet));
        String name = "subnets[" + zone + "]";
        Places told = places.said("zones", name, name + ".zone", name + ".balancerSubnet", name + ".balancerCidr", name + ".nodeSubnet")
            .holding(name + ".balancerSubnet", balancerSubnet.places()).holding(name + ".nodeSubnet", nodeSubnet.places());
        return new ExistingNetwork(vpc, cidr, more, family, told);
    }

    @Override
    public List<Zone> zones() {
        return subnets.stream().map(ZoneSubnets::zone).toList();
    }

    private static void requireKind(String path, Input input, Input.Kind kind) {
        RefusedValue.require(path, input);
        if (input.kind() != kind) {
            throw new RefusedValue("InputKind", path, input.kind(), kind + " (" + kind.wanted() + ")", "use the factory of Input that makes this kind");
        }
    }
}
