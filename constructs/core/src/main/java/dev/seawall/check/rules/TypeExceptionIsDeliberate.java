package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.fleet.InstanceType;
import java.util.function.Consumer;

/**
 * A type outside the class is used for the reason given; budgets count with the figures that were said.
 */
public final class TypeExceptionIsDeliberate extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (InstanceType type : environment.edge().fleet().instanceTypes()) {
            type.exception().ifPresent(reason -> findings.accept(note("fleet.instanceTypes", type + " is outside the class of 4 vCPU, 8 GiB and NVMe: " + reason, "nothing, the reason is on record")));
        }
    }
}
