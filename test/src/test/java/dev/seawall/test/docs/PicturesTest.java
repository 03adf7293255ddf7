package dev.seawall.test.docs;

import dev.seawall.capacity.Capacity;
import dev.seawall.derive.Load;
import dev.seawall.model.Environment;
import dev.seawall.picture.CapacityPlot;
import dev.seawall.picture.EdgeSvg;
import dev.seawall.stacks.Environments;
import dev.seawall.testing.Golden;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pictures that documents show are those that the commands draw of production. */
class PicturesTest {
    private static final Path PICTURES = Path.of("../docs/pictures");
    private static final Environment PROD = Environments.all().stream().filter(environment -> environment.name().value().equals("prod")).findFirst().orElseThrow();

    @Test
    void theEdge() {
        Golden.assertMatches(PICTURES.resolve("edge.svg"), EdgeSvg.of(PROD));
    }

    @Test
    void itsCapacity() {
        Golden.assertMatches(PICTURES.resolve("capacity.svg"), CapacityPlot.of(Capacity.of(PROD, Load.perSecond(50_000).build(), 3)));
    }
}
