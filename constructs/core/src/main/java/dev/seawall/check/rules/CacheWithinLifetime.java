package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Route;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Answers are not to be kept longer than nodes live.
 *
 * <p>What a node keeps is on its own NVMe, which is erased when it is terminated (EC2 User Guide, instance store lifetime). Whoever counts on the longer time gets the work of every node's first days anew.
 */
public final class CacheWithinLifetime extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Duration lifetime = environment.edge().fleet().maximumLifetime();
        List<Route> routes = environment.edge().nginx().routes();
        for (int i = 0; i < routes.size(); i++) {
            Duration kept = routes.get(i).cache().orElse(Duration.ZERO);
            if (kept.compareTo(lifetime) > 0) {
                findings.accept(note("nginx.routes[" + i + "].cache", kept.toHours() + " h exceed the " + lifetime.toHours() + " h that a node lives, with which its cache goes", "shorten cacheFor, or raise maximumLifetime")
                    .limit(kept.toHours() + " h", lifetime.toHours() + " h", "fleet.maximumLifetime").against("fleet.maximumLifetime"));
            }
        }
    }
}
