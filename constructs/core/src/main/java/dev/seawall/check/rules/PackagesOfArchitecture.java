package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.fleet.Architecture;
import java.util.function.Consumer;

/**
 * A kernel package is of the nodes' architecture.
 *
 * <p>{@code linux-image-cloud-amd64} is not in Debian's arm64, nor the other way round (each is built for its own): apt finds no candidate and every boot is refused.
 */
public final class PackagesOfArchitecture extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Architecture ours = environment.edge().fleet().architecture();
        for (Boot.PackageFloor said : environment.edge().boot().packages()) {
            for (Architecture other : Architecture.values()) {
                if (other != ours && said.name().startsWith("linux-") && said.name().endsWith("-" + other.debianName())) {
                    findings.accept(error("boot.minimumVersion[" + said.name() + "]", "is a package for " + other.debianName() + ", the nodes are " + ours.debianName() + ": every boot would be refused",
                        "name the package that ends in " + ours.debianName()).against("fleet.instanceTypes"));
                }
            }
        }
    }
}
