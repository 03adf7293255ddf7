package dev.seawall.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Seed;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Cidr;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * To NGINX a stream of messages is one request body. Tried with 1.26.3: 3 MB of a stream met 413 where the limit was 1 MiB, and a client that was quiet for longer than {@code client_body_timeout} lost its stream; with what is
 * rendered here both were served.
 */
class GrpcRoutesTest {
    @Test
    void aStreamHasNoLargestBodyAndItsClientMayBeAsQuietAsItsServer() {
        assertThat(location(Route::grpc)).contains("    client_max_body_size 0;", "    client_body_timeout 300s;", "    grpc_read_timeout 300s;");
    }

    @Test
    void everyOtherBodyHasTheEdgesLimits() {
        assertThat(location(route -> route)).contains("    proxy_read_timeout 300s;").doesNotContain("client_max_body_size", "client_body_timeout");
    }

    private static String location(UnaryOperator<Route> change) {
        Edge edge = Seed.edge("shop", Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a"))
            .upstream(Upstream.named("calls").server("10.20.96.10:9090").readTimeout(Duration.ofSeconds(300))).route(change.apply(Route.prefix("/shop.Orders/").to("calls"))).build();
        String routes = NodeFiles.of(Environment.of("prod", "eu-central-1", edge)).expect("/etc/nginx/seawall/routes.conf").content();
        int start = routes.indexOf("location /shop.Orders/ {");
        return routes.substring(start, routes.indexOf("}", start));
    }
}
