package dev.seawall.facts;

import java.util.Map;

/** Each kernel setting. */
final class KernelFacts {
    private static final String FILE = "/etc/sysctl.d/90-seawall.conf";

    private KernelFacts() {}

    static void of(Map<String, String> node, EdgeFacts facts) {
        for (String line : EdgeFacts.lines(node, FILE)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                facts.add(Topic.KERNEL, line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            }
        }
    }
}
