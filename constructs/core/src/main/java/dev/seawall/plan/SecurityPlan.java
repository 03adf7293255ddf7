package dev.seawall.plan;

import dev.seawall.derive.BootServers;
import dev.seawall.derive.NodePorts;
import dev.seawall.model.Edge;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Cidr;
import dev.seawall.units.Endpoint;
import dev.seawall.units.IpAddress;
import dev.seawall.units.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Two security groups and their rules. The balancer's outbound rules include the health port, or every node is unhealthy; a node admits the balancer's group, which holds also where
 * client addresses are preserved (NLB guide, security groups).
 *
 * @param resources groups and rules
 * @param balancer the balancer's group
 * @param node the nodes' group
 * @param ways rules without which a new node cannot fetch packages or answer its hook
 */
record SecurityPlan(List<AwsResource> resources, NetworkResource.SecurityGroup balancer, NetworkResource.SecurityGroup node,
        List<NetworkResource.SecurityGroupRule> ways) {
    private static final Port NTP = Port.of(123);
    private static final Port DNS = Port.of(53);
    private static final int ICMP_UNREACHABLE = 3;
    private static final int ICMP_FRAGMENTATION_NEEDED = 4;

    static SecurityPlan of(Edge edge, Value vpc) {
        NetworkResource.SecurityGroup balancer = new NetworkResource.SecurityGroup(LogicalId.of(edge.name(), "balancer security group"), vpc, "Balancer of the edge");
        NetworkResource.SecurityGroup node = new NetworkResource.SecurityGroup(LogicalId.of(edge.name(), "node security group"), vpc, "Nodes of the edge");
        Rules rules = new Rules(edge, balancer.get(Attribute.ID), node.get(Attribute.ID));
        rules.clients();
        rules.betweenBalancerAndNodes();
        rules.inside();
        rules.outOfNodes();
        List<AwsResource> resources = new ArrayList<>(List.of(balancer, node));
        resources.addAll(rules.all);
        return new SecurityPlan(List.copyOf(resources), balancer, node, List.copyOf(rules.ways));
    }

    /** Collects rules; ids are made of the ports and peers, so that adding one moves no other. */
    private static final class Rules {
        private final Edge edge;
        private final Value balancer;
        private final Value node;
        private final List<NetworkResource.SecurityGroupRule> all = new ArrayList<>();
        private List<NetworkResource.SecurityGroupRule> ways = List.of();

        Rules(Edge edge, Value balancer, Value node) {
            this.edge = edge;
            this.balancer = balancer;
            this.node = node;
        }

        void clients() {
            for (Cidr clients : edge.balancer().allowedClients()) {
                for (Listener listener : edge.balancer().listeners()) {
                    for (String protocol : protocols(listener)) {
                        block(true, balancer, "clients " + word(clients) + " " + protocol + " " + listener.port(), protocol, listener.port(), clients, "clients to the listener");
                    }
                }
                if (!clients.isIpv6()) {
                    all.add(new NetworkResource.SecurityGroupRule(LogicalId.of(edge.name(), "clients " + word(clients) + " path mtu"), true, balancer, "icmp", ICMP_UNREACHABLE,
                        ICMP_FRAGMENTATION_NEEDED, Optional.of(clients), Optional.empty(), "path MTU discovery"));
                }
            }
        }

        void betweenBalancerAndNodes() {
            for (Listener listener : edge.balancer().listeners()) {
                for (String protocol : protocols(listener)) {
                    both(protocol, listener.port(), "traffic");
                }
            }
            both("tcp", edge.balancer().healthCheck().port(), "health");
        }

        void inside() {
            for (Cidr source : edge.firewall().internalSources()) {
                for (Port port : NodePorts.of(edge).internal()) {
                    block(true, node, "inside " + word(source) + " tcp " + port, "tcp", port, source, "inside only");
                }
            }
        }

        void outOfNodes() {
            block(false, node, "out https", "tcp", Port.of(443), Cidr.ANY_IPV4, "packages and the APIs of AWS");
            block(false, node, "out http", "tcp", Port.of(80), Cidr.ANY_IPV4, "packages, signed by Debian");
            ways = List.copyOf(all.subList(all.size() - 2, all.size()));
            BootServers servers = BootServers.of(edge);
            servers.time().ifPresent(server -> block(false, node, "out time", "udp", NTP, new Cidr(server, server.bits()), "the time source"));
            for (String protocol : List.of("tcp", "udp")) {
                servers.names().ifPresent(server -> block(false, node, "out names " + protocol, protocol, DNS, new Cidr(server, server.bits()), "the name server"));
            }
            TreeMap<String, Runnable> upstreams = new TreeMap<>();
            for (Upstream upstream : edge.nginx().upstreams()) {
                for (Endpoint server : upstream.servers()) {
                    // the address behind a name is known to nobody at synthesis; its port is
                    Cidr peer = server.isName() ? Cidr.ANY_IPV4 : host(server.host());
                    String words = "upstream " + word(peer) + " tcp " + server.port();
                    boolean open = peer.prefix() == 0 && (server.port().number() == 443 || server.port().number() == 80);
                    if (!open) {
                        upstreams.put(words, () -> block(false, node, words, "tcp", server.port(), peer, "upstream servers"));
                    }
                }
            }
            upstreams.values().forEach(Runnable::run);
        }

        private void both(String protocol, Port port, String purpose) {
            String words = protocol + " " + port;
            all.add(new NetworkResource.SecurityGroupRule(LogicalId.of(edge.name(), "balancer to node " + words), false, balancer, protocol, port.number(), port.number(),
                Optional.empty(), Optional.of(node), purpose + " to the nodes"));
            all.add(new NetworkResource.SecurityGroupRule(LogicalId.of(edge.name(), "node from balancer " + words), true, node, protocol, port.number(), port.number(),
                Optional.empty(), Optional.of(balancer), purpose + " from the balancer"));
        }

        private void block(boolean ingress, Value group, String words, String protocol, Port port, Cidr block, String description) {
            all.add(new NetworkResource.SecurityGroupRule(LogicalId.of(edge.name(), words), ingress, group, protocol, port.number(), port.number(), Optional.of(block),
                Optional.empty(), description));
        }

        private static List<String> protocols(Listener listener) {
            return listener instanceof Listener.Https https && https.http3() ? List.of("tcp", "udp") : List.of("tcp");
        }

        private static Cidr host(String literal) {
            IpAddress address = IpAddress.parse(literal);
            return new Cidr(address, address.bits());
        }

        /** A block as one word of an id; all of IPv4 is "any", all of IPv6 "any6". */
        private static String word(Cidr block) {
            if (block.prefix() == 0) {
                return block.isIpv6() ? "any6" : "any";
            }
            return block.toString().replace('.', 'x').replace('/', 'x').replace(':', 'x');
        }
    }
}
