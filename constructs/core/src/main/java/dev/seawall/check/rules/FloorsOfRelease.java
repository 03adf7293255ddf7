package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.boot.Boot;
import java.util.function.Consumer;

/**
 * A floor is a version of the image's own release.
 *
 * <p>A version ending in {@code +deb13u11} exists in Debian 13 alone; on Debian 12 no package reaches it, every boot is refused and nobody serves.
 */
public final class FloorsOfRelease extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        int image = environment.edge().fleet().image().debian().version();
        for (Boot.PackageFloor said : environment.edge().boot().packages()) {
            String floor = said.floor().orElse("");
            String others = image == 13 ? "12" : "13";
            if (floor.contains("+deb" + others + "u") || floor.contains("~deb" + others + "u")) {
                findings.accept(error("boot.minimumVersion[" + said.name() + "]", floor + " is a version of Debian " + others + ", the image is Debian " + image,
                    "name the version that Debian " + image + " has")
                    .limit(floor, "Debian " + image, "fleet.image").against("fleet.image"));
            }
        }
    }
}
