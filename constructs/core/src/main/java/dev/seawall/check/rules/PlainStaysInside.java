package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Endpoint;
import dev.seawall.units.IpAddress;
import java.util.function.Consumer;

/**
 * What clients sent under TLS does not go on over the internet in clear.
 *
 * <p>Plain HTTP to a public address shows cookies, passwords and bodies to everybody on the way (RFC 3552, section 3.2). A VPC with a block of public addresses is inside all the same.
 */
public final class PlainStaysInside extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (Upstream upstream : environment.edge().nginx().upstreams()) {
            if (upstream.tls().isPresent()) {
                continue;
            }
            for (int i = 0; i < upstream.servers().size(); i++) {
                Endpoint server = upstream.servers().get(i);
                if (!server.isName() && !Blocks.UNUSABLE.contain(server) && !Blocks.inside(environment.edge().network(), IpAddress.parse(server.host()))) {
                    findings.accept(warning("nginx.upstreams[" + upstream.name() + "].tls", "plain HTTP is spoken to " + server + ", a public address: whoever is on the way reads and changes it", "add tls(UpstreamTls.verified(...))")
                        .against("nginx.upstreams[" + upstream.name() + "].servers[" + i + "]"));
                    break;
                }
            }
        }
    }
}
