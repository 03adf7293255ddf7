package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Endpoint;
import java.util.function.Consumer;

/**
 * A server of an upstream has an address that a server can have.
 *
 * <p>169.254.0.0/16 and fe80::/10 are the instance's own link: the metadata service behind a route would hand the node's role to every client, and NGINX is denied it, so the route answers 502. Nobody
 * answers on 0.0.0.0, multicast or broadcast addresses (RFC 6890).
 */
public final class UpstreamAddressesUsable extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (Upstream upstream : environment.edge().nginx().upstreams()) {
            String path = "nginx.upstreams[" + upstream.name() + "].servers";
            for (int i = 0; i < upstream.servers().size(); i++) {
                Endpoint server = upstream.servers().get(i);
                if (Blocks.UNUSABLE.contain(server)) {
                    findings.accept(error(path, server + " is a link-local, multicast or reserved address (RFC 6890), no server has it",
                        "name the server's own address").against(path + "[" + i + "]"));
                }
            }
        }
    }
}
