package dev.seawall.test.vm;

import java.util.Set;
import org.junit.jupiter.api.Tag;

/** A broken boot of each stage. */
@Tag("judge")
class NodeFailsClosedTest extends BrokenBoots {
    @Override
    Set<Defect> defects() {
        return Defect.ofEachStage();
    }
}
