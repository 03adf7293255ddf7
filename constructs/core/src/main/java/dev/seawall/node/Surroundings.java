package dev.seawall.node;

import dev.seawall.derive.NodePorts;
import dev.seawall.derive.Secrets;
import dev.seawall.derive.SubnetPlan;
import dev.seawall.json.Block;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Port;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands around a node, for a laboratory that boots it: whom it asks, who asks it, by which addresses. Everything follows from the environment; the laboratory knows no edge.
 *
 * @param environment the environment whose node is booted
 */
public record Surroundings(Environment environment) {

    /** A JSON object: where the node is, what it needs, which ports it serves; {@code test/lab/vm} reads it. */
    public String json() {
        Edge edge = environment.edge();
        SubnetPlan subnets = SubnetPlan.of(edge.network());
        NodePorts ports = NodePorts.of(edge);
        List<Object> backends = new ArrayList<>();
        for (Upstream upstream : edge.nginx().upstreams()) {
            upstream.servers().forEach(server -> backends.add(List.of(server.host().toString(), server.port().number())));
        }
        return new Block()
            .put("environment", environment.name().value())
            .put("identity", environment.identity())
            .put("region", environment.region().name())
            .put("suite", edge.fleet().image().debian().codename())
            .put("architecture", edge.fleet().instanceTypes().get(0).architecture().toString())
            .put("instanceType", edge.fleet().instanceTypes().get(0).name())
            .put("vpc", edge.network().cidr().toString())
            .put("balancers", subnets.balancerBlocks().stream().map(Object::toString).toList())
            .put("nodes", subnets.nodeBlocks().stream().map(Object::toString).toList())
            .put("serving", ports.serving().stream().map(Port::number).toList())
            .put("https", edge.balancer().https().stream().map(it -> it.port().number()).toList())
            .put("health", ports.health().number())
            .put("healthPath", edge.balancer().healthCheck().path().toString())
            .put("proxyProtocol", edge.balancer().clientAddress() == ClientAddress.PROXY_PROTOCOL_V2)
            .put("host", BootFiles.host(edge))
            .put("secrets", Secrets.of(edge).names().stream().map(Object::toString).toList())
            .put("backends", backends)
            .put("timeSource", edge.boot().timeSource().toString())
            .put("nameServer", edge.boot().nameServer().toString())
            .print();
    }
}
