package dev.seawall.check;

import dev.seawall.plan.Plan;
import java.util.function.Consumer;

/** A sentence about what would be made in AWS, in whichever document; asked only when no {@link Rule} forbids to plan it. */
public abstract class PlanRule extends Sentence {
    /** Tells every way in which the plan breaks the sentence. */
    public abstract void check(Plan plan, Consumer<Finding> findings);
}
