package dev.seawall.test.vm;

import java.util.Set;
import org.junit.jupiter.api.Tag;

/** Thirteen broken boots, of each stage some. */
@Tag("judge")
@Tag("beside")
class NodeFailsClosedTest extends BrokenBoots {
    @Override
    Set<Defect> defects() {
        return Defect.ofEachStage();
    }
}
