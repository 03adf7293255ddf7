package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.fleet.Image;
import java.util.function.Consumer;

/**
 * The image changes only when somebody decides it.
 *
 * <p>Debian's "latest" parameter is read again at every deploy, so an unrelated change may roll the fleet onto a new image (CloudFormation User Guide, SSM parameter types).
 */
public final class ImagePinned extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Image image = environment.edge().fleet().image();
        if (image.source() instanceof Image.Source.Published published && published.serial().isEmpty()) {
            findings.accept(note("fleet.image", "floats: an unrelated deploy may roll the fleet onto a newer image", "pin it with Image.serial(...)"));
        }
    }
}
