package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.CertificateSource;
import java.util.function.Consumer;

/**
 * A self-signed certificate is accepted by no client; for development it is right.
 */
public final class CertificateForClients extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        if (!edge.balancer().https().isEmpty() && edge.nginx().certificate() instanceof CertificateSource.SelfSigned) {
            findings.accept(note("nginx.certificate", "is self-signed, no client trusts it", "use CertificateSource.secret for an edge that clients reach"));
        }
    }
}
