package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.Nat;
import java.util.function.Consumer;

/**
 * A node without a way to the internet cannot install packages; its boot fails until the hook abandons it, for ever.
 */
public final class NodesReachPackages extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        if (edge.network() instanceof CreatedNetwork created && created.nat() == Nat.NONE && !edge.fleet().image().isPrebaked()) {
            findings.accept(error("network.nat", "NONE leaves nodes without packages, and the image brings none", "use Nat.PER_ZONE or Image.prebaked").against("fleet.image"));
        }
    }
}
