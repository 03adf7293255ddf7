package dev.seawall.units;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of addresses, {@code 10.20.0.0/16} or {@code 2001:db8::/56}.
 *
 * @param address the first address; host bits must be zero, because AWS and iptables silently cut them and then show another text than was written
 * @param prefix length of the network part, 0 to 32 or 0 to 128
 */
public record Cidr(IpAddress address, int prefix) implements Comparable<Cidr> {
    /** Every IPv4 address. */
    public static final Cidr ANY_IPV4 = parse("0.0.0.0/0");
    /** Every IPv6 address. */
    public static final Cidr ANY_IPV6 = parse("::/0");

    public Cidr {
        RefusedValue.require("cidr", address);
        RefusedValue.requireBetween("cidr.prefix", prefix, 0, address.bits(), "bits of the address");
        int hostBits = address.bits() - prefix;
        if (hostBits > 0 && address.value().getLowestSetBit() >= 0 && address.value().getLowestSetBit() < hostBits) {
            BigInteger network = address.value().shiftRight(hostBits).shiftLeft(hostBits);
            throw new RefusedValue("CidrHostBitsZero", "cidr", address + "/" + prefix, "a block that starts at its own first address",
                "write " + new IpAddress(network, address.bits()) + "/" + prefix);
        }
    }

    /**
     * @throws RefusedValue when the text is no block
     */
    public static Cidr parse(String text) {
        RefusedValue.require("cidr", text);
        int slash = text.indexOf('/');
        if (slash < 0 || !prefix(text.substring(slash + 1))) {
            throw new RefusedValue("CidrForm", "cidr", text, "an address, a slash and a prefix length", "write it as 10.20.0.0/16");
        }
        return new Cidr(IpAddress.parse(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    public boolean isIpv6() {
        return address.isIpv6();
    }

    /** Whether every address of {@code other} lies in this block. */
    public boolean contains(Cidr other) {
        return other.address.bits() == address.bits() && other.prefix >= prefix && network(other.address).equals(network(address));
    }

    /** Whether the address lies in this block. */
    public boolean contains(IpAddress other) {
        return other.bits() == address.bits() && network(other).equals(network(address));
    }

    /** Whether the two blocks share an address. */
    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    /**
     * The {@code count} consecutive sub-blocks of the given prefix, from sub-block number {@code from} on.
     *
     * @throws RefusedValue when they do not fit into this block
     */
    public List<Cidr> split(int subPrefix, int from, int count) {
        RefusedValue.requireBetween("cidr.split", subPrefix, prefix, address.bits(), "prefix of a sub-block of " + this);
        BigInteger available = BigInteger.ONE.shiftLeft(subPrefix - prefix);
        if (BigInteger.valueOf((long) from + count).compareTo(available) > 0) {
            throw new RefusedValue("SubnetsFitIntoBlock", "cidr.split", count + " blocks /" + subPrefix + " from number " + from, "within " + this, "choose a larger block");
        }
        List<Cidr> parts = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            BigInteger offset = BigInteger.valueOf(i).shiftLeft(address.bits() - subPrefix);
            parts.add(new Cidr(new IpAddress(address.value().add(offset), address.bits()), subPrefix));
        }
        return List.copyOf(parts);
    }

    @Override
    public int compareTo(Cidr other) {
        int byAddress = address.compareTo(other.address);
        return byAddress != 0 ? byAddress : Integer.compare(prefix, other.prefix);
    }

    @Override
    public String toString() {
        return address + "/" + prefix;
    }

    private static boolean prefix(String text) {
        return IpAddress.DIGITS.spells(text) && text.length() <= 3 && (text.length() == 1 || !text.startsWith("0"));
    }

    private BigInteger network(IpAddress any) {
        return any.value().shiftRight(address.bits() - prefix);
    }
}
