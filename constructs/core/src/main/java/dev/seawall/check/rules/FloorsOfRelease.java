package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.DebianVersion;
import dev.seawall.model.Environment;
import dev.seawall.model.boot.Boot;
import java.util.function.Consumer;

/**
 * A floor is a version of the image's own release.
 *
 * <p>A version ending in {@code +deb13u11} exists in Debian 13 alone; on Debian 12 no package reaches it, every boot is refused and nobody serves.
 * A release keeps NGINX's version and takes over repairs alone (Debian Security FAQ), so a floor of nginx.org's is reached by no package of it either.
 */
public final class FloorsOfRelease extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        int image = environment.edge().fleet().image().debian().version();
        String ours = environment.edge().fleet().image().debian().nginxFloor();
        for (Boot.PackageFloor said : environment.edge().boot().packages()) {
            String floor = said.floor().orElse("");
            String others = image == 13 ? "12" : "13";
            if (floor.contains("+deb" + others + "u") || floor.contains("~deb" + others + "u")) {
                findings.accept(error("boot.minimumVersion[" + said.name() + "]", floor + " is a version of Debian " + others + ", the image is Debian " + image,
                    "name the version that Debian " + image + " has")
                    .limit(floor, "Debian " + image, "fleet.image").against("fleet.image"));
            } else if (said.name().equals("nginx") && !environment.edge().fleet().image().isPrebaked() && new DebianVersion(upstream(floor)).compareTo(new DebianVersion(upstream(ours))) > 0) {
                findings.accept(error("boot.minimumVersion[nginx]", floor + " is above " + upstream(ours) + ", which Debian " + image + " keeps and repairs: no package reaches it, every boot would be refused",
                    "name Debian's version such as " + ours + ", or use Image.prebaked").limit(floor, upstream(ours), "Debian " + image).against("fleet.image"));
            }
        }
    }
    /** Without Debian's own revision. */
    private static String upstream(String version) {
        int hyphen = version.lastIndexOf('-');
        return hyphen < 0 ? version : version.substring(0, hyphen);
    }
}
