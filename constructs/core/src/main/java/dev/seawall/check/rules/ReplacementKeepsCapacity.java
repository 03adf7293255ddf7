package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.plan.FleetResource;
import dev.seawall.plan.Plan;
import java.util.function.Consumer;

/**
 * A node is launched before one is ended, and a refresh can be undone.
 *
 * <p>Below 100 % healthy a roll takes capacity away while it is needed; the two bounds are 100 points apart at most, and a refresh looks at ten alarms at most (Auto Scaling, RefreshPreferences).
 */
public final class ReplacementKeepsCapacity extends PlanRule {
    private static final int MOST_ALARMS = 10;

    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        for (FleetResource.AutoScalingGroup group : PlanParts.of(plan).groups()) {
            String path = "plan." + group.id().camelCase() + ".replacement";
            FleetResource.Replacement replacement = group.replacement();
            if (replacement.minimumHealthy() < 100 || replacement.maximumHealthy() <= 100 || replacement.maximumHealthy() > replacement.minimumHealthy() + 100) {
                findings.accept(error(path, replacement.minimumHealthy() + " to " + replacement.maximumHealthy() + " % healthy does not launch before it ends", "use 100 to 110"));
            }
            if (group.rollbackAlarms().isEmpty() || group.rollbackAlarms().size() > MOST_ALARMS) {
                findings.accept(error(path, group.rollbackAlarms().size() + " alarms undo a refresh, AWS takes 1 to " + MOST_ALARMS, "name 1 to 10")
                    .limit(group.rollbackAlarms().size(), "1 to " + MOST_ALARMS, "Auto Scaling, alarms of a refresh"));
            }
        }
    }
}
