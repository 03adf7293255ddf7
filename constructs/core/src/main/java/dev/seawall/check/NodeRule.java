package dev.seawall.check;

import dev.seawall.node.NodeFiles;
import java.util.function.Consumer;

/** A sentence about what a node gets; asked only when no {@link Rule} forbids to render it. */
public abstract class NodeRule extends Sentence {
    /** Tells every way in which the node breaks the sentence. */
    public abstract void check(NodeFiles node, Consumer<Finding> findings);
}
