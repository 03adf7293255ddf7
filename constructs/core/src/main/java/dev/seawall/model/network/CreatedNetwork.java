package dev.seawall.model.network;

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
 */
public record CreatedNetwork(Cidr cidr, List<Zone> zones, Nat nat, AddressFamily family) implements Network {
    private static final int MOST_ZONES = 6;
    private static final int SMALLEST = 22;
    private static final int ZONES_OF_SMALLEST = 4;

    public CreatedNetwork {
        RefusedValue.require("network.cidr", cidr);
        if (cidr.isIpv6() || cidr.prefix() < 16 || cidr.prefix() > SMALLEST) {
            throw new RefusedValue("VpcBlockSize", "network.cidr", cidr, "an IPv4 block of /16 to /22 (a VPC is /16 at most; sixteen parts of a /22 still hold a subnet)",
                "choose a block of that size");
        }
        zones = RefusedValue.requireDistinct("network.zones", zones, MOST_ZONES);
        if (cidr.prefix() == SMALLEST && zones.size() > ZONES_OF_SMALLEST) {
            throw new RefusedValue("ZonesFitIntoBlock", "network.zones", zones.size() + " zones", "at most 4 in a /22, whose first part holds four /28 for the balancer",
                "choose a /21 or larger, or name fewer zones");
        }
        RefusedValue.require("network.nat", nat);
        RefusedValue.require("network.family", family);
    }

    /**
     * Availability zones of balancer and nodes.
     *
     * <p>1 to 6 names of one Region, in the order in which their subnets are cut from the block; appending a zone leaves the others as they are, reordering
     * replaces subnets. One zone means that its loss is an outage, which a finding says. Fewer zones than minimum capacity leaves zones empty, and a balancer
     * fails open in an empty zone. No default: which zones offer the instance type is the user's to know, and two silently chosen zones are a trap.
     */
    public CreatedNetwork zones(String... names) {
        return new CreatedNetwork(cidr, Arrays.stream(names).map(Zone::of).toList(), nat, family);
    }

    /**
     * Gateways through which nodes fetch packages.
     *
     * <p>One a zone, one, or none. Each gateway takes an Elastic IP address, of which a Region gives five by default. {@code ONE} ties the launch of nodes in every
     * zone to one zone; {@code NONE} needs a prebaked image. Default: {@link Nat#PER_ZONE}, because static stability means that losing a zone takes no
     * decision.
     */
    public CreatedNetwork nat(Nat newNat) {
        return new CreatedNetwork(cidr, zones, newNat, family);
    }

    /**
     * Address families of clients.
     *
     * <p>{@link AddressFamily#IPV4}, or DUALSTACK, which is refused today. With one IPv4 target group all IPv6 clients would share the balancer's address, so
     * limits and bans would hit them together. Default: IPv4, for that reason.
     */
    public CreatedNetwork family(AddressFamily newFamily) {
        return new CreatedNetwork(cidr, zones, nat, newFamily);
    }
}
