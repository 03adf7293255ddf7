package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.units.HostName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A hosted zone without hosts gets no record, and an edge that answers to any name is reached by none. Two hosts that differ in a hyphen and a dot around the word {@code dash} would be one
 * resource. Hosts of two top-level domains, or of two names directly below one of the large ones, lie in no zone together.
 */
public final class HostedZoneHasHosts extends Rule {
    private static final Set<String> SHARED = Set.of("com", "net", "org", "io", "dev", "app");

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (environment.edge().balancer().hostedZone().isEmpty()) {
            return;
        }
        if (environment.edge().nginx().hosts().isEmpty()) {
            findings.accept(error("balancer.hostedZone", "there is no host to make a record for", "name the hosts with Nginx.builder().hosts(...), or leave the hosted zone out")
                .against("nginx.hosts"));
        }
        tellApart(environment.edge().nginx().hosts(), findings);
        Map<String, HostName> records = new TreeMap<>();
        for (HostName host : environment.edge().nginx().hosts()) {
            HostName other = records.put(host.value().replace("-", ".dash."), host);
            if (other != null) {
                findings.accept(error("nginx.hosts", host + " and " + other + " would be one record's id", "serve one of the two from another edge"));
            }
        }
    }

    /** One zone holds names below one apex; the large top-level domains are nobody's, others may be ({@code internal} in a private hosted zone). */
    private void tellApart(List<HostName> hosts, Consumer<Finding> findings) {
        for (HostName host : hosts) {
            String first = apex(hosts.get(0));
            if (!apex(host).equals(first)) {
                findings.accept(error("balancer.hostedZone", host + " and " + hosts.get(0) + " lie in no common zone, the deploy would fail at a record", "leave the hosted zone out, or serve the other domain from another edge")
                    .against("nginx.hosts"));
                return;
            }
        }
    }

    private static String apex(HostName host) {
        String name = host.value();
        int last = name.lastIndexOf('.');
        return name.substring((SHARED.contains(name.substring(last + 1)) ? name.lastIndexOf('.', last - 1) : last) + 1);
    }
}
