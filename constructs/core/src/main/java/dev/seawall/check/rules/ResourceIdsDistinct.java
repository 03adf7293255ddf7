package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.plan.AwsResource;
import dev.seawall.plan.Plan;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Every resource has an id of its own.
 *
 * <p>Of two with one id a document keeps the second without a word, and the first is never made or is deleted.
 */
public final class ResourceIdsDistinct extends PlanRule {
    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        Set<String> seen = new TreeSet<>();
        for (AwsResource resource : plan.resources()) {
            if (!seen.add(resource.id().camelCase())) {
                findings.accept(error("plan." + resource.id().camelCase(), "is the id of two resources, one of them would not be made", "rename one"));
            }
        }
    }
}
