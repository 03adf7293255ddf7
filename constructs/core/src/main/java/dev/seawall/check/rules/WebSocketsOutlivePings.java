package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A WebSocket that is silent between two pings is not cut.
 *
 * <p>NGINX ends an upgraded connection once neither side sent for the read timeout (ngx_http_proxy_module, WebSocket proxying). Browsers send no pings by themselves, and servers every 25 s or less often (25 s are
 * Socket.IO's own {@code pingInterval}): below, every quiet connection is torn down and opened again.
 */
public final class WebSocketsOutlivePings extends Rule {
    private static final Duration PINGS = Duration.ofSeconds(25);

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        List<Route> routes = environment.edge().nginx().routes();
        for (int i = 0; i < routes.size(); i++) {
            Optional<Upstream> upstream = environment.edge().nginx().findUpstream(routes.get(i).upstream());
            if (routes.get(i).protocol() == Route.Protocol.WEBSOCKET && upstream.isPresent() && upstream.get().readTimeout().compareTo(PINGS) < 0) {
                Duration silence = upstream.get().readTimeout();
                findings.accept(note("nginx.upstreams[" + upstream.get().name() + "].readTimeout", silence.toSeconds() + " s is below the 25 s between two pings of common servers, WebSockets of " + routes.get(i).path()
                    + " would be cut while they are quiet", "raise readTimeout, or accept it where the application sends more often").limit(silence, PINGS, "Socket.IO, pingInterval").against("nginx.routes[" + i + "].protocol"));
            }
        }
    }
}
