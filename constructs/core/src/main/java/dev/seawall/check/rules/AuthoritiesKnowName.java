package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import java.util.function.Consumer;

/**
 * The authorities that are trusted can have signed the servers' name.
 *
 * <p>No public authority signs a name that exists inside alone (CA/Browser Forum, Baseline Requirements 4.2.2, internal names), so without a secret of authorities every handshake fails and clients get 502. A prebaked image may
 * bring the company's own.
 */
public final class AuthoritiesKnowName extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (environment.edge().fleet().image().isPrebaked()) {
            return;
        }
        for (Upstream upstream : environment.edge().nginx().upstreams()) {
            if (upstream.tls().isPresent() && upstream.tls().get().authorities().isEmpty() && PrivateNamesResolve.inside(upstream.tls().get().serverName().value())) {
                UpstreamTls tls = upstream.tls().get();
                findings.accept(warning("nginx.upstreams[" + upstream.name() + "].tls.serverName", tls.serverName() + " is a name that no public authority signs, every handshake would fail", "add signedBy(...) with a secret of your authorities"));
            }
        }
    }
}
