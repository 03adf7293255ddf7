package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.fleet.Fleet;
import java.util.function.Consumer;

/**
 * A maximum equal to the minimum cannot launch a node before it removes one, so every change costs capacity.
 */
public final class MaximumLeavesRoom extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Fleet fleet = environment.edge().fleet();
        if (fleet.minimum() == fleet.maximum()) {
            findings.accept(warning("fleet.maximum", fleet.maximum() + " equals the minimum, there is no room to replace before removing or to scale", "raise the maximum")
                .limit(fleet.maximum(), fleet.minimum(), "fleet.minimum")
                .against("fleet.minimum"));
        }
    }
}
