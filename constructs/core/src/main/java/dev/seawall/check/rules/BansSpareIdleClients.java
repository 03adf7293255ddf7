package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.firewall.HostFirewall;
import java.util.function.Consumer;

/**
 * A client is not banned for what NGINX's keepalive timeout makes it do.
 *
 * <p>Who asks a little less often than {@code keepaliveTimeout} connects anew each time, {@code within / keepaliveTimeout} times in the window of a ban: at or above the ban's connections, a single quiet client is banned.
 */
public final class BansSpareIdleClients extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        if (edge.firewall().ban().isPresent()) {
            HostFirewall.Ban ban = edge.firewall().ban().get();
            long keepalive = edge.nginx().keepaliveTimeout().toSeconds();
            long opened = opened(edge, ban);
            if (opened >= ban.connections()) {
                findings.accept(warning("firewall.ban.connections", ban.connections() + " in " + ban.window().toSeconds() + " s ban a client that asks each time when nginx.keepaliveTimeout " + keepalive
                    + " s has closed its connection, it opens " + opened, "raise connections or keepaliveTimeout, or shorten the window")
                        .limit(ban.connections(), opened, "nginx.keepaliveTimeout").against("firewall.ban.window", "nginx.keepaliveTimeout"));
            }
        }
    }

    /** Connections of a client in a window that asks each time when NGINX has closed its connection. */
    static long opened(Edge edge, HostFirewall.Ban ban) {
        return ban.window().toSeconds() / edge.nginx().keepaliveTimeout().toSeconds();
    }
}
