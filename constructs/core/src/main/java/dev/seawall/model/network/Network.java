package dev.seawall.model.network;

import dev.seawall.model.Input;
import dev.seawall.model.Places;
import dev.seawall.units.Cidr;
import dev.seawall.units.RefusedValue;
import java.util.List;

/**
 * Where the edge lives: a VPC of its own ({@link #create}) or one that exists ({@link #existing}).
 */
public sealed interface Network permits CreatedNetwork, ExistingNetwork {
    /** A VPC of the edge's own with public subnets for balancer and NAT and private subnets for nodes. */
    static CreatedNetwork create(Cidr cidr) {
        return new CreatedNetwork(cidr, List.of(), Nat.PER_ZONE, AddressFamily.IPV4, Places.NONE.said("cidr"));
    }

    /** An existing VPC; subnets are added a zone at a time with {@link ExistingNetwork#zone}. */
    static ExistingNetwork existing(Input vpc, Cidr cidr) {
        Places places = Places.NONE.said("vpc", "cidr").holding("vpc", RefusedValue.require("network.vpc", vpc).places());
        return new ExistingNetwork(vpc, cidr, List.of(), AddressFamily.IPV4, places);
    }

    /** The block of the VPC. */
    Cidr cidr();

    /** The zones, in the order given. */
    List<Zone> zones();

    /** The families that clients may use. */
    AddressFamily family();

    /** Where its options were said. */
    Places places();
}
