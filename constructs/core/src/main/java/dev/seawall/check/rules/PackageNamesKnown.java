package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.Packages;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.boot.Boot;
import dev.seawall.units.NearestName;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A package is not one of the node's own with a slip of the finger.
 *
 * <p>One that Debian does not have stops every boot. Two letters away from the name of a package that every node has, such as {@code ngnix}, it was that one. Of the
 * 63,697 names of Debian 12 those that are as near and are meant are let pass.
 */
public final class PackageNamesKnown extends Rule {
    private static final Set<String> OTHERS = Set.of("chroma", "xfsprogs", "apfsprogs", "nmodl", "mikmod", "xmotd", "vitables", "arptables", "ebtables", "nftables", "s3curl", "openms", "opensc",
        "opensm", "opensp", "openmsx", "opensbi", "openssn", "opensta");
    private static final int SLIP = 2;

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        List<String> own = Packages.of(edge.toBuilder().boot(Boot.builder().build()).build()).names();
        for (Boot.PackageFloor said : edge.boot().packages()) {
            if (!own.contains(said.name()) && !OTHERS.contains(said.name()) && said.name().length() > 2 * SLIP) {
                NearestName.within(SLIP, said.name(), own).ifPresent(meant -> findings.accept(warning("boot.minimumVersion[" + said.name() + "]", "looks like " + meant
                    + " with a slip; a package that Debian does not have stops every boot", "write " + meant)));
            }
        }
    }
}
