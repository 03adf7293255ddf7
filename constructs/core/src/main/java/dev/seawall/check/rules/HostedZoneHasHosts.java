package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.units.HostName;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A hosted zone without hosts gets no record, and an edge that answers to any name is reached by none. Two hosts that differ in a hyphen and a dot around the word {@code dash} would be one
 * resource.
 */
public final class HostedZoneHasHosts extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (environment.edge().balancer().hostedZone().isEmpty()) {
            return;
        }
        if (environment.edge().nginx().hosts().isEmpty()) {
            findings.accept(error("balancer.hostedZone", "there is no host to make a record for", "name the hosts with Nginx.builder().hosts(...), or leave the hosted zone out")
                .against("nginx.hosts"));
        }
        Map<String, HostName> records = new TreeMap<>();
        for (HostName host : environment.edge().nginx().hosts()) {
            HostName other = records.put(host.value().replace("-", ".dash."), host);
            if (other != null) {
                findings.accept(error("nginx.hosts", host + " and " + other + " would be one record's id", "serve one of the two from another edge"));
            }
        }
    }
}
