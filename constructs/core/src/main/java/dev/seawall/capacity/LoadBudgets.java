package dev.seawall.capacity;

import dev.seawall.derive.AccessLogBudget;
import dev.seawall.derive.BalancerPortBudget;
import dev.seawall.derive.BanBudget;
import dev.seawall.derive.ConnectionBudget;
import dev.seawall.derive.FlowBudget;
import dev.seawall.derive.Load;
import dev.seawall.derive.NetworkBudget;
import dev.seawall.derive.ProcessorBudget;
import dev.seawall.derive.ProcessorTimes;
import dev.seawall.derive.UpstreamBudget;
import dev.seawall.model.Edge;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Figure;
import dev.seawall.units.Percent;
import java.util.ArrayList;
import java.util.List;

/** The budgets that a load takes from, one method each. */
final class LoadBudgets {
    /** A table may be full to the half, because the clients of a lost zone of two come to it as well. */
    private static final Percent HALF = Percent.of(50);
    /** For limits beyond which a node serves on, only worse. */
    private static final Percent WHOLE = Percent.of(100);

    private LoadBudgets() {}

    /** All that the edge has, as if its nodes were spread over so many zones. */
    static List<LoadBudget> of(Edge edge, Load load, int zones) {
        List<LoadBudget> all = new ArrayList<>(List.of(network(edge, load), processor(edge, load), accessLog(edge, load), connections(edge, load), flows(edge, load)));
        for (Upstream upstream : edge.nginx().upstreams()) {
            UpstreamBudget budget = UpstreamBudget.of(edge, upstream, load);
            all.add(pool(budget));
            all.add(ports(budget));
        }
        edge.firewall().ban().ifPresent(ban -> all.add(bans(BanBudget.of(ban, load))));
        if (edge.balancer().clientAddress() == ClientAddress.PROXY_PROTOCOL_V2) {
            all.add(balancerPorts(edge, load, zones));
        }
        return all;
    }

    private static LoadBudget network(Edge edge, Load load) {
        NetworkBudget budget = NetworkBudget.of(edge, load);
        InstanceType type = edge.fleet().instanceType();
        return new LoadBudget("network", budget.bytesPerSecond(), budget.baseline(), edge.fleet().networkTarget(), Unit.NETWORK, "EC2, baseline of " + type, List.of(
            Ground.published(type.baseline() + " are sustained in each direction; " + type.burst() + " are credit, for minutes"),
            Ground.set("fleet.networkTarget " + edge.fleet().networkTarget()),
            Ground.assumed("every byte passes once in and once out, in segments of 1,448 with 52 of headers; TLS records and handshakes are not counted")));
    }

    private static LoadBudget processor(Edge edge, Load load) {
        ProcessorBudget budget = ProcessorBudget.of(edge, load);
        boolean tls = !edge.balancer().https().isEmpty();
        List<Ground> grounds = new ArrayList<>(List.of(Ground.set("fleet.cpuTarget " + edge.fleet().cpuTarget())));
        grounds.addAll(times(ProcessorTimes.of(edge), load, tls));
        grounds.add(Ground.measured("connection tracking, 1.08 times"));
        grounds.add(Ground.assumed("a virtual processor with a real network takes 3 times as long for a request (others' figures: 2.7 to 4)" + (tls ? " and twice for a handshake" : "")));
        if (edge.balancer().http3()) {
            grounds.add(Ground.assumed("HTTP/3 costs what TLS over TCP does; it was not measured and takes more"));
        }
        return new LoadBudget("processor", budget.nanoseconds(), budget.available(), edge.fleet().cpuTarget(), Unit.PROCESSOR, "EC2, virtual processors of " + edge.fleet().instanceType(), grounds);
    }

    /** What was measured of all that the load has. */
    private static List<Ground> times(ProcessorTimes times, Load load, boolean tls) {
        List<Ground> grounds = new ArrayList<>(List.of(Ground.measured(
            microseconds(times.answers().get(0).nanoseconds()) + " a small request" + (tls ? " over TLS, " : ", ") + microseconds(times.request(load.response().count())) + " one with this answer, "
                + microseconds(times.connection()) + (tls ? " a handshake of ECDSA P-256" : " a connection") + ", on one core over loopback")));
        if (tls && load.resumed() > 0) {
            grounds.add(Ground.measured(microseconds(times.resumed()) + " a resumed handshake"));
        }
        if (load.refused() > 0) {
            grounds.add(Ground.measured(microseconds(times.refusal()) + " a refused request"));
        }
        return grounds;
    }

    /** To a tenth, rounded. */
    private static String microseconds(long nanoseconds) {
        return Figure.thousandths((nanoseconds + 50) / 100 * 100) + " us";
    }

    private static LoadBudget accessLog(Edge edge, Load load) {
        AccessLogBudget budget = AccessLogBudget.of(edge, load);
        return new LoadBudget("access log", budget.bytesPerSecond(), budget.room(), WHOLE, Unit.DISK, "the NVMe, storage.logs " + edge.storage().logs(), List.of(
            Ground.set("nine files and a minute's growth of each fit into their share"),
            Ground.assumed("600 bytes a line; a usual one has 467")));
    }

    private static LoadBudget connections(Edge edge, Load load) {
        ConnectionBudget budget = ConnectionBudget.of(edge, load);
        return new LoadBudget("connections", budget.connections(), budget.limit(), HALF, Unit.COUNT, "NGINX, nginx.workerConnections", List.of(
            Ground.set(edge.fleet().instanceType().vcpus() + " workers of " + edge.nginx().workerConnections()),
            Ground.assumed("handshakes x lifetime, and a connection for every request that waits for a server")));
    }

    private static LoadBudget flows(Edge edge, Load load) {
        FlowBudget budget = FlowBudget.of(edge, load);
        return new LoadBudget("connection tracking", budget.flows(), budget.limit(), HALF, Unit.COUNT, "the kernel, net.netfilter.nf_conntrack_max", List.of(
            Ground.set("connections, and those that were closed within nf_conntrack_tcp_timeout_time_wait")));
    }

    private static LoadBudget pool(UpstreamBudget budget) {
        return new LoadBudget("pool of " + budget.upstream(), budget.waiting(), budget.pool(), WHOLE, Unit.COUNT, "NGINX, upstream.keepalive of each worker", List.of(
            Ground.measured("beyond it a request takes three times the processor: a connection of its own"),
            Ground.assumed("every request goes to this upstream and waits for it as long as was said")));
    }

    private static LoadBudget ports(UpstreamBudget budget) {
        return new LoadBudget("ports to " + budget.upstream(), budget.ports(), budget.portLimit(), HALF, Unit.COUNT, "the kernel, net.ipv4.ip_local_port_range for each server", List.of(
            Ground.set("requests that wait, and connections that keepaliveRequests ended and TIME_WAIT holds"),
            Ground.assumed("every request goes to this upstream, and its servers get as many each")));
    }

    private static LoadBudget bans(BanBudget budget) {
        return new LoadBudget("remembered clients", budget.clients(), budget.table(), WHOLE, Unit.COUNT, "the firewall, ban.table", List.of(
            Ground.set("handshakes within the window"),
            Ground.assumed("no client connects twice; beyond it the kernel forgets the oldest, and offenders with them")));
    }

    private static LoadBudget balancerPorts(Edge edge, Load load, int zones) {
        BalancerPortBudget budget = BalancerPortBudget.of(edge, load, zones);
        return new LoadBudget("balancer's ports", budget.connectionsPerMinute(), budget.limit(), HALF, Unit.PER_MINUTE, "the balancer, 55,000 for each of its addresses and node", List.of(
            Ground.published("NGINX learns clients from the PROXY protocol, so the balancer connects from its own address"),
            Ground.set("balancer.crossZone " + edge.balancer().crossZone())));
    }
}
