package dev.seawall.check;

import dev.seawall.model.Edge;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import java.util.function.UnaryOperator;

/** Changes of one layer of a {@link SoundEdge}, of which the lists of strangers' mistakes are made. */
final class Changes {
    private Changes() {}

    static UnaryOperator<Edge.Builder> kernel(String key, String value) {
        return e -> e.kernel(Kernel.builder().override(key, value, "a tuning guide says so").build());
    }

    static UnaryOperator<Edge.Builder> boot(UnaryOperator<Boot.Builder> change) {
        return e -> e.boot(change.apply(Boot.builder()).build());
    }

    static UnaryOperator<Edge.Builder> nginx(UnaryOperator<Nginx.Builder> change) {
        return e -> e.nginx(change.apply(SoundEdge.nginx()).build());
    }

    static UnaryOperator<Edge.Builder> fleet(UnaryOperator<Fleet.Builder> change) {
        return e -> e.fleet(change.apply(SoundEdge.fleet()));
    }

    static UnaryOperator<Edge.Builder> balancer(UnaryOperator<Balancer.Builder> change) {
        return e -> e.balancer(change.apply(Balancer.builder()).build());
    }

    static UnaryOperator<Edge.Builder> firewall(UnaryOperator<HostFirewall.Builder> change) {
        return e -> e.firewall(change.apply(HostFirewall.recent()));
    }

    static UnaryOperator<Edge.Builder> route(UnaryOperator<Route> change) {
        return e -> e.route(change.apply(Route.prefix("/x/").to("app")));
    }

    static UnaryOperator<Edge.Builder> upstream(String server, UnaryOperator<Upstream.Builder> change) {
        return e -> e.upstream(change.apply(Upstream.named("other").server(server))).route(Route.prefix("/other/").to("other"));
    }
}
