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
 * 63,697 names of Debian 12 those that are as near and are meant are let pass. Agents that their makers alone publish are known too.
 */
public final class PackageNamesKnown extends Rule {
    private static final Set<String> OTHERS = Set.of("chroma", "xfsprogs", "apfsprogs", "nmodl", "mikmod", "xmotd", "vitables", "arptables", "ebtables", "nftables", "s3curl", "openms", "opensc",
        "opensm", "opensp", "openmsx", "opensbi", "openssn", "opensta");
    private static final Set<String> ELSEWHERE = Set.of("amazon-ssm-agent", "amazon-cloudwatch-agent", "docker-ce", "nginx-plus", "datadog-agent", "newrelic-infra", "filebeat", "ec2-instance-connect", "envoy",
        "vector", "td-agent", "promtail", "grafana");
    private static final int SLIP = 2;

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        List<String> own = Packages.of(edge.toBuilder().boot(Boot.builder().build()).build()).names();
        for (Boot.PackageFloor said : edge.boot().packages()) {
            if (ELSEWHERE.contains(said.name()) && !edge.fleet().image().isPrebaked()) {
                findings.accept(error("boot.minimumVersion[" + said.name() + "]", "Debian has no such package, every boot would be refused", "bring it in the image and use Image.prebaked").against("fleet.image"));
            }
            if (!own.contains(said.name()) && !OTHERS.contains(said.name()) && said.name().length() > 2 * SLIP) {
                NearestName.within(SLIP, said.name(), own).ifPresent(meant -> findings.accept(warning("boot.minimumVersion[" + said.name() + "]", "looks like " + meant
                    + " with a slip; a package that Debian does not have stops every boot", "write " + meant)));
            }
        }
    }
}
