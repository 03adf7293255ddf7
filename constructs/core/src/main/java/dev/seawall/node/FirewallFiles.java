package dev.seawall.node;

import dev.seawall.derive.NodePorts;
import dev.seawall.derive.SubnetPlan;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.units.Cidr;
import dev.seawall.units.IpAddress;
import dev.seawall.units.Port;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The host firewall: one rule file a family and the unit that loads both. */
final class FirewallFiles {
    /** Ports that one multiport match takes (iptables-extensions(8)). */
    private static final int MULTIPORT = 15;
    /** Neighbour and router discovery, unreachable, too big, time exceeded, parameter problem (RFC 4890 section 4.4). */
    private static final List<Integer> NEIGHBOURS = List.of(1, 2, 3, 4, 133, 134, 135, 136, 137);

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = IptablesText.class)
    @JStache(path = "firewall/rules.v4")
    record RulesV4(String identity, Optional<BanRule> ban, List<String> serving, List<Integer> quic, List<String> balancer, int health, List<InternalRule> internal,
            List<ReachedRule> upstreams) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = IptablesText.class)
    @JStache(path = "firewall/rules.v6")
    record RulesV6(Optional<BanRule> ban, List<String> serving, List<Integer> quic, List<Integer> neighbours, List<InternalRule> internal, List<ReachedRule> upstreams) {}

    record BanRule(String list, String mask, long seconds, int connections) {}

    record ReachedRule(Optional<String> address, int port) {}

    record InternalRule(String ports, List<String> sources) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = SystemdText.class)
    @JStache(path = "firewall/firewall.service")
    record FirewallService() {}

    private FirewallFiles() {}

    static List<NodeFile> of(Environment environment) {
        Edge edge = environment.edge();
        NodePorts ports = NodePorts.of(edge);
        List<String> serving = chunks(ports.serving());
        List<Integer> quic = NodePorts.quic(edge);
        // behind PROXY protocol every packet comes from the balancer, which must never be counted
        Optional<HostFirewall.Ban> ban = edge.firewall().ban().filter(it -> edge.balancer().clientAddress() == ClientAddress.PRESERVED);
        RulesV4 v4 = new RulesV4(environment.identity(), ban.map(it -> rule(it, "edge4", "255.255.255.255")), serving, quic,
            SubnetPlan.of(edge.network()).balancerBlocks().stream().map(Cidr::toString).toList(), ports.health().number(), internal(edge, ports, false), upstreams(edge, false));
        RulesV6 v6 = new RulesV6(ban.map(it -> rule(it, "edge6", "ffff:ffff:ffff:ffff::")), serving, quic, NEIGHBOURS, internal(edge, ports, true), upstreams(edge, true));
        return List.of(
            new NodeFile("/etc/seawall/rules.v4", "0600", RulesV4Renderer.of().execute(v4)),
            new NodeFile("/etc/seawall/rules.v6", "0600", RulesV6Renderer.of().execute(v6)),
            new NodeFile("/etc/systemd/system/seawall-firewall.service", "0644", FirewallServiceRenderer.of().execute(new FirewallService())));
    }

    private static BanRule rule(HostFirewall.Ban ban, String list, String mask) {
        return new BanRule(list, mask, ban.window().toSeconds(), ban.connections());
    }

    /** One for each multiport match: fifteen ports of the user and the exporters' two do not fit into one. */
    private static List<InternalRule> internal(Edge edge, NodePorts ports, boolean ipv6) {
        List<String> sources = edge.firewall().internalSources().stream().filter(source -> source.isIpv6() == ipv6).sorted().map(Cidr::toString).toList();
        List<InternalRule> rules = new ArrayList<>();
        for (String chunk : chunks(ports.internal())) {
            rules.add(new InternalRule(chunk, sources));
        }
        return rules;
    }

    /** Where NGINX may connect: an upstream's address, or its port everywhere when it has a name, which another answer may lead elsewhere. */
    private static List<ReachedRule> upstreams(Edge edge, boolean ipv6) {
        return edge.nginx().upstreams().stream().flatMap(upstream -> upstream.servers().stream())
            .filter(server -> server.isName() || IpAddress.parse(server.host()).isIpv6() == ipv6)
            .map(server -> new ReachedRule(server.isName() ? Optional.empty() : Optional.of(server.host() + (ipv6 ? "/128" : "/32")), server.port().number()))
            .distinct().toList();
    }

    private static List<String> chunks(List<Port> ports) {
        List<String> chunks = new ArrayList<>();
        for (int i = 0; i < ports.size(); i += MULTIPORT) {
            chunks.add(joined(ports.subList(i, Math.min(ports.size(), i + MULTIPORT))));
        }
        return chunks;
    }

    private static String joined(List<Port> ports) {
        StringJoiner joined = new StringJoiner(",");
        for (Port port : ports) {
            joined.add(port.toString());
        }
        return joined.toString();
    }
}
