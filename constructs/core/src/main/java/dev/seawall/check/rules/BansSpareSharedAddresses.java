package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.firewall.HostFirewall;
import java.util.function.Consumer;

/**
 * Two people behind one address are no attack.
 *
 * <p>Browsers open six connections to a host over HTTP/1.1, and after {@code keepaliveTimeout}, a minute by default, again; offices and mobile networks share an address among many (RFC 6269). Below twelve a minute, two browsers ban each other.
 * Where one quiet client is banned already, BansSpareIdleClients says so.
 */
public final class BansSpareSharedAddresses extends Rule {
    private static final int BROWSERS = 12;
    private static final int MINUTE = 60;

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        if (edge.firewall().ban().isPresent()) {
            HostFirewall.Ban ban = edge.firewall().ban().get();
            long window = ban.window().toSeconds();
            boolean alone = BansSpareIdleClients.opened(edge, ban) >= ban.connections();
            if (!alone && (long) ban.connections() * MINUTE < BROWSERS * Math.max(window, MINUTE)) {
                findings.accept(note("firewall.ban.connections", ban.connections() + " in " + window + " s are below " + BROWSERS + " a minute, the six connections of two browsers: people behind one address would be banned together",
                    "raise connections, or shorten the window").limit(ban.connections() + " in " + window + " s", BROWSERS + " in " + MINUTE + " s", "Seawall").against("firewall.ban.window"));
            }
        }
    }
}
