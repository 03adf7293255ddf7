package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.SubnetPlan;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.units.Cidr;
import java.util.List;
import java.util.function.Consumer;

/**
 * Internal ports are never reachable through the balancer, so its subnets are no internal sources.
 */
public final class InternalSourcesExcludeBalancer extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        List<Cidr> balancer = SubnetPlan.of(edge.network()).balancerBlocks();
        for (Cidr source : edge.firewall().internalSources()) {
            balancer.stream().filter(source::overlaps).forEach(block -> {
                if (block.contains(source)) {
                    findings.accept(error("firewall.internalSources", source + " lies in the balancer's subnet " + block, "name the blocks of your monitoring instead").against("network.cidr"));
                }
            });
        }
    }
}
