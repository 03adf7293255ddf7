package dev.seawall.derive;

import dev.seawall.model.Edge;
import dev.seawall.model.boot.Boot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Debian packages of a node, and the versions below which it refuses to serve.
 *
 * @param names what is installed, sorted
 * @param floors package and lowest version, sorted by package; Seawall's own floor holds where the user says none
 */
public record Packages(List<String> names, Map<String, String> floors) {
    private static final List<String> ALWAYS = List.of("apparmor", "ca-certificates", "chrony", "curl", "e2fsprogs", "iproute2", "iptables", "jq", "kmod", "logrotate", "nginx",
        "openssl", "procps", "systemd-resolved");
    private static final List<String> EXPORTERS = List.of("prometheus-nginx-exporter", "prometheus-node-exporter");

    public static Packages of(Edge edge) {
        TreeSet<String> names = new TreeSet<>(ALWAYS);
        if (edge.watch().exporters()) {
            names.addAll(EXPORTERS);
        }
        TreeMap<String, String> floors = new TreeMap<>();
        floors.put("nginx", edge.fleet().image().debian().nginxFloor());
        for (Boot.PackageFloor said : edge.boot().packages()) {
            names.add(said.name());
            said.floor().ifPresent(floor -> floors.put(said.name(), floor));
        }
        return new Packages(List.copyOf(names), Collections.unmodifiableMap(floors));
    }

    /** The floors as a list of pairs, for what is rendered. */
    public List<Boot.PackageFloor> pairs() {
        List<Boot.PackageFloor> pairs = new ArrayList<>();
        floors.forEach((name, version) -> pairs.add(new Boot.PackageFloor(name, Optional.of(version))));
        return pairs;
    }
}
