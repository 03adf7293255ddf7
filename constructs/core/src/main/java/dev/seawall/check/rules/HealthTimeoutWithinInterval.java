package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.HealthCheck;
import java.util.function.Consumer;

/**
 * A health check ends before the next one starts; otherwise answers are counted out of order and a slow node flaps.
 */
public final class HealthTimeoutWithinInterval extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        HealthCheck health = environment.edge().balancer().healthCheck();
        if (health.timeout().compareTo(health.interval()) > 0) {
            findings.accept(error("balancer.healthCheck.timeout", health.timeout().toSeconds() + " s exceeds balancer.healthCheck.interval " + health.interval().toSeconds() + " s",
                "lower timeout or raise interval")
                .limit(health.timeout(), health.interval(), "balancer.healthCheck.interval").against("balancer.healthCheck.interval"));
        }
    }
}
