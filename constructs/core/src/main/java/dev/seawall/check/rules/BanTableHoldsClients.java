package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * The list of bans is not emptied by usual clients.
 *
 * <p>A full table forgets its oldest entry (xt_recent, {@code ip_list_tot}): with fewer than a tenth of the clients that the node expects, those in between push an attacker out before his window ends.
 */
public final class BanTableHoldsClients extends Rule {
    private static final int SHARE = 10;

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        if (edge.firewall().ban().isPresent()) {
            int table = edge.firewall().ban().get().table();
            int clients = edge.nginx().expectedClients();
            if (table < clients / SHARE) {
                findings.accept(note("firewall.ban.table", table + " clients are below " + clients / SHARE + ", a tenth of nginx.expectedClients: others push an attacker out of the list", "raise table, or lower expectedClients")
                    .limit(table, clients / SHARE, "nginx.expectedClients, a tenth").against("nginx.expectedClients"));
            }
        }
    }
}
