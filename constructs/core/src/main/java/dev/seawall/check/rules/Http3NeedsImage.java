package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * HTTP/3 is offered by images whose packaged NGINX has it: Debian 12 ships 1.22, which does not know {@code quic} and would not start.
 */
public final class Http3NeedsImage extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        if (edge.balancer().http3() && !edge.fleet().image().debian().nginxHttp3()) {
            findings.accept(error("fleet.image", "Debian " + edge.fleet().image().debian().version() + "'s NGINX has no HTTP/3 and would not start", "use Image.DEBIAN_13 or drop withHttp3()")
                .against(Http3Listeners.paths(edge.balancer())));
        }
    }
}
