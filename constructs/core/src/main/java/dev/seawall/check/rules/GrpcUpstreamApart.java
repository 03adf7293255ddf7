package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Route;
import java.util.List;
import java.util.function.Consumer;

/**
 * gRPC routes have upstreams of their own.
 *
 * <p>NGINX keeps idle connections by address alone (ngx_http_upstream_keepalive_module.c), so a pool that both kinds of route share hands an HTTP/2 connection to an HTTP/1.1 request: 502 now and
 * then, under load. Without TLS a server does not speak both on one port either.
 */
public final class GrpcUpstreamApart extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        List<Route> routes = environment.edge().nginx().routes();
        for (int i = 0; i < routes.size(); i++) {
            for (Route other : routes) {
                if (routes.get(i).protocol() == Route.Protocol.GRPC && other.protocol() != Route.Protocol.GRPC && other.upstream().value().equals(routes.get(i).upstream().value())) {
                    findings.accept(error("nginx.routes[" + i + "].upstream", routes.get(i).upstream() + " is also used without grpc() by " + other.path()
                        + ", NGINX would mix HTTP/2 and HTTP/1.1 in one pool of connections", "add another Upstream for the gRPC routes, with the same servers if need be")
                            .against("nginx.routes[" + routes.indexOf(other) + "]"));
                    break;
                }
            }
        }
    }
}
