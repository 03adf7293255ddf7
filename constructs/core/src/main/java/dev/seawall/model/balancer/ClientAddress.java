package dev.seawall.model.balancer;

/** How a node learns the client's address. Said once; balancer, NGINX and firewall follow. */
public enum ClientAddress {
    /** The balancer keeps the client's source address on the packets; firewall and NGINX see it. The default. */
    PRESERVED,
    /**
     * The balancer connects from its own address and sends a PROXY protocol version 2 header. NGINX sees the client, the host firewall only the balancer: a
     * {@code recent} rule would ban the balancer, which is refused. Every port of the target group must speak it, also the health port.
     */
    PROXY_PROTOCOL_V2
}
