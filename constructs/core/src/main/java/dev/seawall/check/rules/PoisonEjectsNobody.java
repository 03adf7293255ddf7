package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import java.util.function.Consumer;

/**
 * One failure does not take a server out.
 *
 * <p>With one, a single request on which every server hangs up takes all of {@code attempts} servers out at once; one GET was followed by 21 answers 502 for everybody (measured on NGINX with its
 * own default). A group of one server is never left empty.
 */
public final class PoisonEjectsNobody extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (Upstream upstream : environment.edge().nginx().upstreams()) {
            if (upstream.maxFails() == 1 && upstream.servers().size() > 1) {
                findings.accept(warning("nginx.upstreams[" + upstream.name() + "].maxFails", "1 failure ejects a server for " + upstream.failTimeout().toSeconds() + " s, one poisonous request up to "
                    + Math.min(upstream.attempts(), upstream.servers().size()) + " of " + upstream.servers().size(), "use ejectAfter(3, ...), or ejectAfter(0, ...) for never"));
            }
        }
    }
}
