package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.nginx.Route;
import java.util.function.Consumer;

/**
 * Clients of a gRPC route get HTTP/2 on every listener.
 *
 * <p>Behind TLS of the balancer NGINX speaks HTTP/2 without TLS, which needs {@code http2 on} (1.25.1): with Debian 12 the balancer offers HTTP/1.1 alone and gRPC clients fail there.
 */
public final class GrpcThroughBalancerTls extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        boolean grpc = false;
        for (Route route : edge.nginx().routes()) {
            grpc |= route.protocol() == Route.Protocol.GRPC;
        }
        for (Listener.BalancerTls listener : edge.balancer().balancerTls()) {
            if (grpc && !edge.fleet().image().debian().nginxHttp2Directive()) {
                findings.accept(error("balancer.listeners[" + listener.port() + "]", "gRPC needs HTTP/2, which Debian " + edge.fleet().image().debian().version()
                    + "'s NGINX cannot speak behind TLS of the balancer", "use Listener.https, or Image.DEBIAN_13").against("fleet.image"));
            }
        }
    }
}
