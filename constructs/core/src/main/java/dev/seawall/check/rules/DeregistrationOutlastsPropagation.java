package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A leaving node keeps accepting until every part of the balancer knows.
 *
 * <p>AWS recommends 120 s at least (NLB guide, deregistration delay); below it, new connections meet a node that is gone.
 */
public final class DeregistrationOutlastsPropagation extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Duration delay = environment.edge().balancer().deregistrationDelay();
        if (delay.toSeconds() < 120) {
            findings.accept(warning("balancer.deregistrationDelay", delay.toSeconds() + " s is below the 120 s that propagation may take (NLB guide)", "raise it to 120 s"));
        }
    }
}
