package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.DebianVersion;
import dev.seawall.model.Environment;
import dev.seawall.model.boot.Boot;
import java.util.function.Consumer;

/**
 * A package's floor is not below Seawall's own.
 *
 * <p>The floor of nginx carries the fixes of memory corruption in HTTP/2 (CVE-2026-123007) and of forged sessions (CVE-2026-97629); a node with an older package would serve. Compared as dpkg does.
 */
public final class FloorsOnlyRise extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        String ours = environment.edge().fleet().image().debian().nginxFloor();
        for (Boot.PackageFloor said : environment.edge().boot().packages()) {
            if (said.name().equals("nginx") && said.floor().isPresent() && new DebianVersion(said.floor().get()).compareTo(new DebianVersion(ours)) < 0) {
                findings.accept(error("boot.minimumVersion[nginx]", said.floor().get() + " is below " + ours + ", which carries the fixes that strangers would use", "raise it, or leave it out")
                    .limit(said.floor().get(), ours, "Debian, security fixes"));
            }
        }
    }
}
