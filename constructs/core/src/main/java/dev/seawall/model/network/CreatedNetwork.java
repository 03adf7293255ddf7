package dev.seawall.model.network;

import dev.seawall.model.Places;
import dev.seawall.units.Cidr;
import dev.seawall.units.RefusedValue;
import java.util.Arrays;
import java.util.List;

/**
 * A VPC of the edge's own.
 *
 * @param cidr the VPC's block, IPv4, /16 to /22; see {@link Network#create}
 * @param zones see {@link #zones(String...)}
 * @param nat see {@link #nat(Nat)}
 * @param family see {@link #family(AddressFamily)}
 * @param places where that was said
 */
public record CreatedNetwork(Cidr cidr, List<Zone> zones, Nat nat, AddressFamily family, Places places) implements Network {
    private static final int MOST_ZONES = 6;
    private static final int SMALLEST = 22;
    private static final String LETTERS = "abcdef";
    private static final String LETTERS_OF_SMALLEST = "abcd";

    public CreatedNetwork {
        RefusedValue.require("network.cidr", cidr);
        if (cidr.isIpv6() || cidr.prefix() < 16 || cidr.prefix() > SMALLEST) {
            throw new RefusedValue("VpcBlockSize", "network.cidr", cidr, "an IPv4 block of /16 to /22 (a VPC is /16 at most; sixteen parts of a /22 still hold a subnet)",
                "choose a block of that size");
        }
        zones = RefusedValue.requireDistinct("network.zones", zones, MOST_ZONES).stream().sorted().toList();
        for (Zone zone : zones) {
            requireBlock(zone, cidr);
        }
        RefusedValue.require("network.nat", nat);
        RefusedValue.require("network.family", family);
        RefusedValue.require("network.places", places);
    }

    /**
     * Availability zones of balancer and nodes.
     *
     * <p>1 to 6 names of one Region, of letters a to f, in any order. A zone's letter says which part of the block is its own, so zones come and go without moving others; with
     * {@link Nat#ONE} the first letter has the gateway. One zone means that its loss is an outage, which a finding says. Fewer zones than minimum capacity leaves zones empty, and a balancer
     * fails open in an empty zone. No default: which zones offer the instance type is the user's to know, and two silently chosen zones are a trap.
     */
    public CreatedNetwork zones(String... names) {
        return new CreatedNetwork(cidr, Arrays.stream(names).map(Zone::of).toList(), nat, family, places.said("zones"));
    }

    /** Blocks belong to letters, so that no zone's depends on the others; there are six, and a /22 has four /28 for the balancer. */
    private static void requireBlock(Zone zone, Cidr cidr) {
        String letters = cidr.prefix() == SMALLEST ? LETTERS_OF_SMALLEST : LETTERS;
        if (!letters.contains(zone.letter())) {
            throw new RefusedValue("ZonesFitIntoBlock", "network.zones", zone, "a zone of letter a to " + letters.charAt(letters.length() - 1) + ", which are those that a /" + cidr.prefix()
                + " has subnets for", cidr.prefix() == SMALLEST ? "choose a /21 or larger, or another zone" : "choose another zone");
        }
    }

    /**
     * Gateways through which nodes fetch packages.
     *
     * <p>One a zone, one, or none. Each gateway takes an Elastic IP address, of which a Region gives five by default. {@code ONE} ties the launch of nodes in every
     * zone to one zone; {@code NONE} needs a prebaked image. Default: {@link Nat#PER_ZONE}, because static stability means that losing a zone takes no
     * decision.
     */
    public CreatedNetwork nat(Nat newNat) {
        return new CreatedNetwork(cidr, zones, newNat, family, places.said("nat"));
    }

    /**
     * Address families of clients.
     *
     * <p>{@link AddressFamily#IPV4}, or DUALSTACK, which is refused today. With one IPv4 target group all IPv6 clients would share the balancer's address, so
     * limits and bans would hit them together. Default: IPv4, for that reason.
     */
    public CreatedNetwork family(AddressFamily newFamily) {
        return new CreatedNetwork(cidr, zones, nat, newFamily, places.said("family"));
    }
}
