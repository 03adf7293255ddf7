package dev.seawall.model.network;

/** The address families that clients may use. */
public enum AddressFamily {
    /** IPv4 alone. The default. */
    IPV4,
    /**
     * IPv4 and IPv6. Modelled, and refused by the rule {@code AddressFamilySupported} until the two target groups and the rule by IP version exist that
     * keep true client addresses of both families (NLB guide, listeners).
     */
    DUALSTACK
}
