package dev.seawall.units;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * An IPv4 or IPv6 address literal.
 *
 * <p>Written over the JDK's own reader of literals; the library the field uses (seancfoley ipaddress) costs 130 ms on the cold path, more than all other work
 * together, so it serves as the oracle in the tests instead.
 *
 * @param value the bits as a number
 * @param bits 32 or 128
 */
public record IpAddress(BigInteger value, int bits) implements Comparable<IpAddress> {
    /** Width of an IPv4 address. */
    public static final int IPV4_BITS = 32;
    /** Width of an IPv6 address. */
    public static final int IPV6_BITS = 128;

    static final Alphabet DIGITS = Alphabet.of("0-9");
    private static final Alphabet HEXADECIMAL = Alphabet.of("0-9a-fA-F:");

    public IpAddress {
        RefusedValue.require("address", value);
        if (value.signum() < 0 || value.bitLength() > bits || bits != IPV4_BITS && bits != IPV6_BITS) {
            throw new RefusedValue("AddressLiteral", "address", value, "an address of 32 or 128 bits", "use IpAddress.parse");
        }
    }

    /**
     * Reads {@code 10.0.1.10} or {@code fd00::1}. Shorthands that readers disagree on (octal, hexadecimal, three-part IPv4, zones, IPv4 in IPv6) are refused.
     *
     * @throws RefusedValue when the text is none
     */
    public static IpAddress parse(String text) {
        RefusedValue.require("address", text);
        boolean ipv6 = text.indexOf(':') >= 0;
        if (text.length() > 39 || !(ipv6 ? HEXADECIMAL.spells(text) : dotted(text))) {
            throw refused(text);
        }
        try {
            byte[] bytes = InetAddress.getByName(text).getAddress();
            if (bytes.length * 8 != (ipv6 ? IPV6_BITS : IPV4_BITS)) {
                throw refused(text);
            }
            return new IpAddress(new BigInteger(1, bytes), bytes.length * 8);
        } catch (UnknownHostException e) {
            throw refused(text);
        }
    }

    public boolean isIpv6() {
        return bits == IPV6_BITS;
    }

    @Override
    public int compareTo(IpAddress other) {
        return bits == other.bits ? value.compareTo(other.value) : Integer.compare(bits, other.bits);
    }

    /** Dotted decimal, or IPv6 in the canonical form of RFC 5952. */
    @Override
    public String toString() {
        return isIpv6() ? canonical() : dotted();
    }

    private String dotted() {
        int v = value.intValue();
        return (v >>> 24) + "." + (v >>> 16 & 0xff) + "." + (v >>> 8 & 0xff) + "." + (v & 0xff);
    }

    private String canonical() {
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = value.shiftRight(112 - 16 * i).intValue() & 0xffff;
        }
        int start = -1;
        int length = 1;
        for (int i = 0; i < 8; i++) {
            int run = 0;
            while (i + run < 8 && groups[i + run] == 0) {
                run++;
            }
            if (run > length) {
                start = i;
                length = run;
            }
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == start) {
                out.append("::");
                i += length - 1;
            } else {
                if (out.length() > 0 && out.charAt(out.length() - 1) != ':') {
                    out.append(':');
                }
                out.append(Integer.toHexString(groups[i]));
            }
        }
        return out.toString();
    }

    private static boolean dotted(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            if (!DIGITS.spells(part) || part.length() > 3 || part.length() > 1 && part.startsWith("0") || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    private static RefusedValue refused(String text) {
        return new RefusedValue("AddressLiteral", "address", text, "an IPv4 address in four decimal parts or an IPv6 address", "write it as 10.0.1.10 or fd00::1");
    }
}
