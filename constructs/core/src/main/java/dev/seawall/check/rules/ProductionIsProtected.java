package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * What is called production cannot be deleted by mistake.
 *
 * <p>Without deletion protection one command removes the balancer and its DNS name for ever (NLB guide, deletion protection).
 */
public final class ProductionIsProtected extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (!environment.edge().balancer().deletionProtection() && Production.is(environment)) {
            findings.accept(warning("balancer.deletionProtection", "is off in " + environment.name() + ", a deletion by mistake loses the DNS name", "leave it on"));
        }
    }
}
