package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.HealthCheck;
import java.util.function.Consumer;

/**
 * A node that hangs is out within a minute.
 *
 * <p>{@code interval x unhealthyThreshold}; so long it gets its share of new connections, a third in three zones of one node each. Beyond a minute clients have given up.
 */
public final class DeadNodesLeaveSoon extends Rule {
    private static final long LONGEST = 60;

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        HealthCheck health = environment.edge().balancer().healthCheck();
        long seconds = health.interval().toSeconds() * health.unhealthyThreshold();
        if (seconds > LONGEST) {
            findings.accept(warning("balancer.healthCheck.interval", health.interval().toSeconds() + " s times unhealthyThreshold " + health.unhealthyThreshold() + " keep a dead node for " + seconds
                + " s, more than " + LONGEST, "lower interval or unhealthyThreshold")
                .limit(seconds + " s", LONGEST + " s", "Seawall").against("balancer.healthCheck.unhealthyThreshold"));
        }
    }
}
