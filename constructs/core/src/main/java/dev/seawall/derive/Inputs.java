package dev.seawall.derive;

import dev.seawall.model.Edge;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.network.ExistingNetwork;
import java.util.ArrayList;
import java.util.List;

/**
 * Deploy-time values of an edge, each where it is used.
 *
 * @param uses every use, in the order of the layers
 */
public record Inputs(List<Use> uses) {
    /**
     * A use of an input.
     *
     * @param path where in the model
     * @param input the input
     */
    public record Use(String path, Input input) {}

    public Inputs {
        uses = List.copyOf(uses);
    }

    public static Inputs of(Edge edge) {
        List<Use> uses = new ArrayList<>();
        if (edge.network() instanceof ExistingNetwork existing) {
            uses.add(new Use("network.vpc", existing.vpc()));
            for (ExistingNetwork.ZoneSubnets zone : existing.subnets()) {
                uses.add(new Use("network.subnets[" + zone.zone() + "].balancerSubnet", zone.balancerSubnet()));
                uses.add(new Use("network.subnets[" + zone.zone() + "].nodeSubnet", zone.nodeSubnet()));
            }
        }
        if (edge.fleet().image().source() instanceof Image.Source.Prebaked prebaked) {
            uses.add(new Use("fleet.image.id", prebaked.id()));
        }
        for (Listener.BalancerTls listener : edge.balancer().balancerTls()) {
            uses.add(new Use("balancer.listeners[" + listener.port() + "].certificate", listener.certificate()));
        }
        edge.balancer().hostedZone().ifPresent(zone -> uses.add(new Use("balancer.hostedZone", zone)));
        edge.watch().topic().ifPresent(topic -> uses.add(new Use("watch.topic", topic)));
        return new Inputs(uses);
    }
}
