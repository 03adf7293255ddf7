package dev.seawall.derive;

import dev.seawall.model.Edge;

/**
 * Ports of the balancer towards a node, when it connects from an address of its own: 55,000 connections a minute for each address and target (NLB guide, troubleshooting, port allocation errors). It has
 * an address in each zone, and unless zones are crossed one of them alone connects to a node.
 *
 * @param connectionsPerMinute of the whole load
 * @param limit of a node
 */
public record BalancerPortBudget(long connectionsPerMinute, long limit) {
    private static final long MINUTE = 60;
    private static final long PORTS = 55_000;

    /** As if the balancer had an address in each of so many zones. */
    public static BalancerPortBudget of(Edge edge, Load load, int zones) {
        return new BalancerPortBudget(load.handshakes() * MINUTE, PORTS * (edge.balancer().crossZone() ? Math.max(1, zones) : 1));
    }
}
