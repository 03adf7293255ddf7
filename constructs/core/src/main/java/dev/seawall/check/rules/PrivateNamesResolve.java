package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.BootServers;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Endpoint;
import dev.seawall.units.IpAddress;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Names that exist inside alone are asked inside.
 *
 * <p>No public name server knows {@code internal} (set aside by ICANN in 2024), {@code local} (RFC 6762), or {@code lan}, {@code corp} and {@code intranet}, which nobody delegates. An
 * upstream's name that does not resolve keeps NGINX from starting, so no node would serve. Services of Kubernetes are known to the DNS of their cluster ({@code cluster.local}), hosts of Docker and services of Compose, single words, to Docker's, not to the VPC's.
 */
public final class PrivateNamesResolve extends Rule {
    private static final Set<String> INSIDE = Set.of("internal", "local", "lan", "corp", "intranet");

    private static final String FIX = "name a Network Load Balancer or the servers themselves";

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Optional<IpAddress> asked = BootServers.of(environment.edge()).names();
        boolean ofVpc = Blocks.EC2.contain(environment.edge().boot().nameServer());
        boolean open = asked.isPresent() && !Blocks.inside(environment.edge().network(), asked.get());
        for (Upstream upstream : environment.edge().nginx().upstreams()) {
            for (Endpoint server : upstream.servers()) {
                if (ofVpc && server.isName() && server.host().indexOf('.') < 0 && !server.host().equals("localhost")) {
                    findings.accept(warning("nginx.upstreams[" + upstream.name() + "].servers", server + " is a single word, as Docker Compose and search lists know it, and the VPC's name server does not: NGINX would not start",
                        "name the server in full").against("boot.nameServer"));
                } else if (ofVpc && contained(server.host())) {
                    findings.accept(warning("nginx.upstreams[" + upstream.name() + "].servers", server + " is a name that containers know of each other, and the VPC's name server does not: NGINX would not start", FIX).against("boot.nameServer"));
                } else if (open && server.isName() && inside(server.host())) {
                    findings.accept(error("boot.nameServer", asked.get() + " is public and does not know " + server.host() + " of nginx.upstreams[" + upstream.name() + "]: NGINX would not start",
                        "leave it out, or name a server that knows the name").against("nginx.upstreams[" + upstream.name() + "].servers"));
                }
            }
        }
    }

    /** Whether the name exists inside alone. */
    static boolean inside(String host) {
        return INSIDE.contains(host.substring(host.lastIndexOf('.') + 1));
    }

    private static boolean contained(String host) {
        return host.endsWith(".cluster.local") || host.endsWith(".svc") || host.endsWith(".docker.internal");
    }
}
