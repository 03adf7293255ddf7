package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.boot.Boot;
import java.util.function.Consumer;

/**
 * A package that is added can have an effect.
 *
 * <p>A module of NGINX is loaded by a link in {@code /etc/nginx/modules-enabled} (Debian, postinst), and the rendered configuration includes none of these.
 */
public final class PackagesAct extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (Boot.PackageFloor said : environment.edge().boot().packages()) {
            if (said.name().startsWith("libnginx-mod-")) {
                findings.accept(note("boot.minimumVersion[" + said.name() + "]", "the node's NGINX loads no modules, so the package does nothing", "leave it out"));
            }
        }
    }
}
