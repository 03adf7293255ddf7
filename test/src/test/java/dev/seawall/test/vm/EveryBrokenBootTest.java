package dev.seawall.test.vm;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/** Every broken boot that {@link NodeFailsClosedTest} leaves out. */
@Tag("judge")
@Tag("beside")
@Tag("machines")
class EveryBrokenBootTest extends BrokenBoots {
    @Override
    Set<Defect> defects() {
        return EnumSet.complementOf(EnumSet.copyOf(Defect.ofEachStage()));
    }
}
