package dev.seawall.picture;

import dev.seawall.derive.KernelSettings;
import dev.seawall.derive.ListenerIdle;
import dev.seawall.derive.NodePorts;
import dev.seawall.derive.SubnetPlan;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.balancer.Scheme;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.Nat;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Cidr;
import dev.seawall.units.Endpoint;
import dev.seawall.units.Figure;
import java.util.ArrayList;
import java.util.List;

/**
 * What both pictures say about each layer of an environment's edge, in lines of a few words.
 *
 * @param environment the environment
 */
record EdgeFacts(Environment environment) {
    private static final int MOST = 6;

    String title() {
        return environment.edge().name() + " / " + environment.name() + ", " + environment.region().name();
    }

    List<String> clients() {
        Balancer balancer = edge().balancer();
        List<String> lines = new ArrayList<>();
        lines.add(balancer.allowedClients().stream().anyMatch(block -> block.prefix() == 0) ? "anybody" : listed(balancer.allowedClients().stream().map(Cidr::toString).toList()));
        if (!edge().nginx().hosts().isEmpty()) {
            lines.add("for " + listed(edge().nginx().hosts().stream().map(Object::toString).toList()));
        }
        return lines;
    }

    List<String> balancer() {
        Balancer balancer = edge().balancer();
        List<String> lines = new ArrayList<>();
        lines.add("network load balancer, " + (balancer.scheme() == Scheme.INTERNAL ? "internal" : "internet-facing") + (balancer.crossZone() ? ", crosses zones" : ""));
        lines.add(listed(balancer.listeners().stream().map(EdgeFacts::listener).toList()));
        lines.add("idle connections end after " + ListenerIdle.of(edge()).shortest().toSeconds() + " s; " + (balancer.clientAddress() == ClientAddress.PRESERVED ? "nodes see the client's address" : "nodes learn the client from the PROXY protocol"));
        return lines;
    }

    private static String listener(Listener listener) {
        if (listener instanceof Listener.Https https) {
            return https.port() + " HTTPS" + (https.http3() ? " and HTTP/3" : "") + (https.clientCertificates().isPresent() ? " with client certificates" : "");
        }
        if (listener instanceof Listener.BalancerTls tls) {
            return tls.port() + " TLS, ended by the balancer";
        }
        Listener.Redirect redirect = (Listener.Redirect) listener;
        return redirect.port() + " redirects to " + redirect.toPort();
    }

    List<String> network(SubnetPlan.ZoneBlocks blocks) {
        List<String> lines = new ArrayList<>(List.of("balancer " + blocks.balancer(), blocks.node().map(block -> "nodes " + block).orElse("nodes in your subnet")));
        if (edge().network() instanceof CreatedNetwork created) {
            lines.add(created.nat() == Nat.PER_ZONE ? "NAT gateway" : created.nat() == Nat.NONE ? "no NAT gateway"
                : blocks.zone().equals(created.zones().get(0)) ? "NAT gateway for all" : "NAT gateway of " + created.zones().get(0));
        }
        return lines;
    }

    List<String> fleet() {
        Fleet fleet = edge().fleet();
        int zones = Math.max(1, edge().network().zones().size());
        return List.of((fleet.minimum() / zones) + " to " + (fleet.maximum() + zones - 1) / zones + " nodes, " + fleet.minimum() + " to " + fleet.maximum() + " in all", listed(fleet.instanceTypes().stream().map(Object::toString).toList()),
            "Debian " + fleet.image().debian().codename());
    }

    List<String> firewall() {
        HostFirewall firewall = edge().firewall();
        List<String> lines = new ArrayList<>();
        lines.add(firewall.ban().map(ban -> "bans from " + Figure.grouped(ban.connections()) + " connections in " + ban.window().toSeconds() + " s").orElse("bans nobody"));
        List<String> inside = NodePorts.of(edge()).internal().stream().map(Object::toString).toList();
        if (!inside.isEmpty() && !firewall.internalSources().isEmpty()) {
            lines.add("inside alone: " + String.join(", ", inside));
        }
        return lines;
    }

    List<String> kernel() {
        int own = edge().kernel().overrides().size();
        return List.of(KernelSettings.of(edge()).settings().size() + " settings" + (own == 0 ? "" : ", " + own + " of yours"));
    }

    List<String> nginx() {
        Nginx nginx = edge().nginx();
        return List.of(edge().fleet().instanceType().vcpus() + " workers of " + Figure.grouped(nginx.workerConnections()) + " connections", (nginx.http2() ? "HTTP/2, " : "HTTP/1.1, ") + "TLS " + nginx.tlsProfile());
    }

    List<String> storage() {
        return List.of("cache " + edge().storage().cache() + ", bodies " + edge().storage().temporary() + ", logs " + edge().storage().logs());
    }

    List<String> upstream(Upstream upstream) {
        List<String> lines = new ArrayList<>();
        List<String> servers = upstream.servers().stream().map(Endpoint::toString).toList();
        lines.addAll(servers.subList(0, Math.min(MOST, servers.size())));
        if (servers.size() > MOST) {
            lines.add("and " + (servers.size() - MOST) + " more");
        }
        lines.add("keeps " + Figure.grouped(upstream.keepalive()) + " connections a worker" + (upstream.tls().isPresent() ? ", TLS" : ""));
        return lines;
    }

    /** What leads to the upstream. */
    List<String> routes(Upstream upstream) {
        List<String> lines = edge().nginx().routes().stream().filter(route -> route.upstream().value().equals(upstream.name().value())).map(EdgeFacts::route).toList();
        return lines.size() <= MOST ? lines : with(lines.subList(0, MOST), "and " + (lines.size() - MOST) + " more");
    }

    private static String route(Route route) {
        return "route " + (route.match() == Route.Match.EXACT ? "= " : "") + route.path() + (route.protocol() == Route.Protocol.HTTP ? "" : route.protocol() == Route.Protocol.GRPC ? " gRPC" : " WebSocket")
            + route.limit().map(limit -> " " + limit.rate() + " a client").orElse("") + route.cache().map(time -> " cached " + time.toSeconds() + " s").orElse("");
    }

    List<String> watch() {
        return List.of(edge().watch().topic().map(topic -> "alarms to the topic " + topic.name()).orElse("alarms to nobody") + (edge().watch().exporters() ? ", exporters on every node" : "")
            + (edge().watch().flowLogs() ? ", flow logs" : "") + ", logs kept " + edge().watch().retentionDays() + " days");
    }

    List<SubnetPlan.ZoneBlocks> zones() {
        return SubnetPlan.of(edge().network()).zones();
    }

    List<Upstream> upstreams() {
        return edge().nginx().upstreams();
    }

    private Edge edge() {
        return environment.edge();
    }

    private static String listed(List<String> words) {
        return String.join(", ", words.size() <= MOST ? words : with(words.subList(0, MOST), "and " + (words.size() - MOST) + " more"));
    }

    private static List<String> with(List<String> words, String last) {
        List<String> all = new ArrayList<>(words);
        all.add(last);
        return all;
    }
}
