package dev.seawall.derive;

import dev.seawall.model.Edge;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Name;

/**
 * Connections from a node to the servers of one upstream, as if every request that no limit refuses went there.
 *
 * <p>The pool keeps {@code keepalive x workers} connections. While more requests wait than that, NGINX opens a connection for each of the others and closes it afterwards, which takes three times the
 * processor (measured).
 *
 * <p>A waiting request holds a port, and so does a connection that NGINX has closed: after {@code keepaliveRequests} requests, for the minute of TIME_WAIT, or for the second after which
 * {@code tcp_tw_reuse = 1} gives the port away (ip-sysctl.rst). Ports are counted for each server ({@link PortBudget}); requests spread evenly.
 *
 * @param upstream its name
 * @param waiting requests of the whole load that wait for a server
 * @param pool connections that a node keeps
 * @param ports ports that the whole load holds
 * @param portLimit ports of a node towards all servers
 */
public record UpstreamBudget(Name upstream, long waiting, long pool, long ports, long portLimit) {
    private static final long TIME_WAIT = 60;

    public static UpstreamBudget of(Edge edge, Upstream upstream, Load load) {
        long held = KernelSettings.of(edge).number("net.ipv4.tcp_tw_reuse", 0) == 1 ? 1 : TIME_WAIT;
        return new UpstreamBudget(upstream.name(), load.inFlight(), (long) upstream.keepalive() * edge.fleet().instanceType().vcpus(),
            load.inFlight() + Whole.up(load.served(), upstream.keepaliveRequests()) * held, (long) PortBudget.of(edge).perServer() * upstream.servers().size());
    }
}
