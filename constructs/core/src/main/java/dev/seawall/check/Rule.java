package dev.seawall.check;

import dev.seawall.model.Environment;
import java.util.function.Consumer;

/** A sentence about what the user said. */
public abstract class Rule extends Sentence {
    /** Tells every way in which the environment breaks the sentence. */
    public abstract void check(Environment environment, Consumer<Finding> findings);
}
