package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import java.util.function.Consumer;

/**
 * The first instance type promises no more than the others.
 *
 * <p>Budgets, alarms and the number of workers are counted with the first; a node of a smaller type is then driven beyond what it has. A twentieth is let pass: baselines of two generations differ by as
 * little as 1 Mbit/s.
 */
public final class SmallestTypeFirst extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Fleet fleet = environment.edge().fleet();
        InstanceType first = fleet.instanceType();
        for (InstanceType type : fleet.instanceTypes()) {
            String less = less(first, type);
            if (!less.isEmpty()) {
                findings.accept(warning("fleet.instanceTypes", type + " has less " + less + " than " + first + ", with which everything is counted", "name " + type + " first, or leave it out"));
            }
        }
    }

    private static String less(InstanceType first, InstanceType other) {
        if (other.vcpus() < first.vcpus()) {
            return "processors";
        }
        if (other.memory().count() < first.memory().count() * 19 / 20) {
            return "memory";
        }
        return other.baseline().megabitsPerSecond() < first.baseline().megabitsPerSecond() * 19 / 20 ? "network baseline" : "";
    }
}
