package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * New nodes count soon, for scaling and for a deploy.
 *
 * <p>While a node warms up its figures do not count for scaling, and an instance refresh waits as long after each node before it replaces the next (EC2 Auto Scaling User Guide, warm-up settings, which let it be
 * short where a launching hook proves readiness, as here). Ten minutes, ten times the default, are let pass: what is left to warm is the cache.
 */
public final class WarmupFollowsLoad extends Rule {
    private static final Duration MOST = Duration.ofSeconds(600);

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Duration warmup = environment.edge().fleet().warmup();
        if (warmup.compareTo(MOST) > 0) {
            findings.accept(warning("fleet.warmup", warmup.toSeconds() + " s exceed " + MOST.toSeconds() + ": so long scaling does not see a new node's load, and every deploy waits after each node",
                "lower it; nodes prove readiness before it begins").limit(warmup.toSeconds() + " s", MOST.toSeconds() + " s", "Seawall"));
        }
    }
}
