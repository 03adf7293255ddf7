package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import java.util.function.Consumer;

/**
 * gRPC is HTTP/2; without it clients fail with a protocol error.
 */
public final class GrpcNeedsHttp2 extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Nginx nginx = environment.edge().nginx();
        for (int i = 0; i < nginx.routes().size(); i++) {
            if (nginx.routes().get(i).protocol() == Route.Protocol.GRPC && !nginx.http2()) {
                findings.accept(error("nginx.routes[" + i + "]", "gRPC needs nginx.http2, which is off", "switch http2 on or remove grpc()").against("nginx.http2"));
            }
        }
    }
}
