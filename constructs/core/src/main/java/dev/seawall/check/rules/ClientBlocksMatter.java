package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.units.Cidr;
import java.util.List;
import java.util.function.Consumer;

/**
 * No block lies within another of the same list.
 *
 * <p>Beside 0.0.0.0/0 a partner's block restricts nothing: whoever added it believes that the edge is closed to others.
 */
public final class ClientBlocksMatter extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        judge("balancer.allowedClients", environment.edge().balancer().allowedClients(), findings);
        judge("firewall.internalSources", environment.edge().firewall().internalSources(), findings);
    }

    private void judge(String path, List<Cidr> blocks, Consumer<Finding> findings) {
        for (Cidr block : blocks) {
            for (Cidr other : blocks) {
                if (block.prefix() > other.prefix() && other.contains(block)) {
                    findings.accept(warning(path, block + " changes nothing beside " + other + ", which contains it", "remove one of the two: the wider one to restrict, the narrower one otherwise"));
                }
            }
        }
    }
}
