package dev.seawall.derive;

import dev.seawall.model.Edge;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.watch.Watch;
import dev.seawall.units.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Every port that something on a node listens on, by who may reach it.
 *
 * @param serving listeners; clients through the balancer
 * @param health the health answer; the balancer alone
 * @param internal the user's internal ports and the exporters; the firewall's internal sources alone
 * @param status NGINX's counters; loopback alone
 */
public record NodePorts(List<Port> serving, Port health, List<Port> internal, Port status) {
    /** Where systemd-resolved's stub listens on 127.0.0.53, TCP and UDP (resolved.conf(5), DNSStubListener): whoever binds the port of every address does not start. */
    public static final Port STUB = Port.of(53);
    private static final Port STATUS = Port.of(8082);

    public static NodePorts of(Edge edge) {
        TreeSet<Port> internal = new TreeSet<>(edge.firewall().internalPorts());
        if (edge.watch().exporters()) {
            internal.add(Watch.NODE_EXPORTER);
            internal.add(Watch.NGINX_EXPORTER);
        }
        List<Port> serving = edge.balancer().listeners().stream().map(Listener::port).sorted().toList();
        return new NodePorts(serving, edge.balancer().healthCheck().port(), List.copyOf(internal), STATUS);
    }

    /** Numbers of the listeners that offer HTTP/3, in the user's order. */
    public static List<Integer> quic(Edge edge) {
        List<Integer> ports = new ArrayList<>();
        for (Listener.Https listener : edge.balancer().https()) {
            if (listener.http3()) {
                ports.add(listener.port().number());
            }
        }
        return ports;
    }

    /** All of them, ascending and distinct. */
    public List<Port> all() {
        TreeSet<Port> all = new TreeSet<>(serving);
        all.addAll(internal);
        all.add(health);
        all.add(status);
        return List.copyOf(all);
    }
}
