package dev.seawall.check;

import dev.seawall.plan.AwsResource;
import dev.seawall.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A planner's mistake, made on the plan of a sound edge with every kind of resource.
 *
 * @param words what went wrong, in a line
 * @param rule the rule that must find it
 * @param kind the resource that is changed
 * @param change what is done to it: itself when it is not the one that is meant, nothing to take it away
 */
record PlanMistake(String words, String rule, Class<? extends AwsResource> kind, Function<AwsResource, Optional<AwsResource>> change) {
    /** The plan with the first resource changed that is meant. */
    Plan applied(Plan plan) {
        List<AwsResource> resources = new ArrayList<>();
        boolean done = false;
        for (AwsResource resource : plan.resources()) {
            Optional<AwsResource> changed = done || !kind.isInstance(resource) ? Optional.of(resource) : change.apply(resource);
            done |= changed.isEmpty() || changed.get() != resource;
            changed.ifPresent(resources::add);
        }
        if (!done) {
            throw new IllegalStateException("the plan has no resource for: " + words);
        }
        return new Plan(plan.environment(), plan.tags(), plan.nodeTags(), plan.inputs(), resources, plan.outputs());
    }

    @Override
    public String toString() {
        return words;
    }
}
