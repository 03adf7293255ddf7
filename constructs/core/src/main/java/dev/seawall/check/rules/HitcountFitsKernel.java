package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * The kernel's {@code recent} match counts to 255 before 6.12.
 *
 * <p>Debian 12's kernel 6.1 refuses a larger {@code --hitcount} when the rules are loaded; the firewall unit fails and no node serves (net/netfilter/xt_recent.c).
 */
public final class HitcountFitsKernel extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        int most = edge.fleet().image().debian().recentHitcountMax();
        if (edge.firewall().ban().isPresent() && edge.firewall().ban().get().connections() > most) {
            findings.accept(error("firewall.ban.connections", edge.firewall().ban().get().connections() + " exceeds " + most + ", the most that Debian "
                + edge.fleet().image().debian().version() + "'s kernel counts", "lower it or use Image.DEBIAN_13")
                .limit(edge.firewall().ban().get().connections(), most, "kernel of Debian " + edge.fleet().image().debian().version()).against("fleet.image"));
        }
    }
}
