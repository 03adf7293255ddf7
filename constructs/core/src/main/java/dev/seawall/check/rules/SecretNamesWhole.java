package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.ClientCertificates;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.units.SecretName;
import java.util.function.Consumer;

/**
 * A secret is named as it was created, without what its ARN ends in.
 *
 * <p>Secrets Manager adds a hyphen and six characters to the ARN, not to the name; who copies them names a secret that does not exist, and no node serves. AWS warns of names that end alike (Secrets Manager User Guide, CreateSecret).
 * Six characters with letters of both cases: words have them at the beginning alone.
 */
public final class SecretNamesWhole extends Rule {
    private static final int SUFFIX = 6;

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        if (edge.nginx().certificate() instanceof CertificateSource.Secret server) {
            judge("nginx.certificate", server.name(), findings);
        }
        for (Upstream upstream : edge.nginx().upstreams()) {
            if (upstream.tls().isPresent()) {
                UpstreamTls tls = upstream.tls().get();
                tls.authorities().ifPresent(name -> judge("nginx.upstreams[" + upstream.name() + "].tls.authorities", name, findings));
                tls.clientCertificate().ifPresent(name -> judge("nginx.upstreams[" + upstream.name() + "].tls.clientCertificate", name, findings));
            }
        }
        for (Listener.Https listener : edge.balancer().https()) {
            listener.clientCertificates().map(ClientCertificates::authorities).ifPresent(name -> judge("balancer.listeners[" + listener.port() + "].clientCertificates", name, findings));
        }
    }

    private void judge(String path, SecretName name, Consumer<Finding> findings) {
        if (endsAsArn(name.value())) {
            findings.accept(warning(path, name + " ends as the ARN of a secret does, its name ends before the last hyphen: a node would find no such secret", "name it without the hyphen and the six characters"));
        }
    }

    private static boolean endsAsArn(String name) {
        int from = name.length() - SUFFIX;
        if (from < 2 || name.charAt(from - 1) != '-') {
            return false;
        }
        boolean small = false;
        boolean inner = false;
        for (int i = from; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                return false;
            }
            small |= Character.isLowerCase(c);
            inner |= i > from && Character.isUpperCase(c);
        }
        return small && inner;
    }
}
