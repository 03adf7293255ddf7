package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.DrainBudget;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * A leaving node keeps accepting until every part of the balancer knows.
 *
 * <p>AWS recommends 120 s at least (NLB guide, deregistration delay); below it, new connections meet a node that is gone.
 */
public final class DeregistrationOutlastsPropagation extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        DrainBudget drain = DrainBudget.of(environment.edge());
        if (drain.deregistration().compareTo(drain.propagation()) < 0) {
            findings.accept(warning("balancer.deregistrationDelay", drain.deregistration().toSeconds() + " s is below the " + drain.propagation().toSeconds() + " s that propagation may take (NLB guide)",
                "raise it to " + drain.propagation().toSeconds() + " s")
                .limit(drain.deregistration(), drain.propagation(), "NLB guide, propagation of a deregistration"));
        }
    }
}
