package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.CertificateSource;
import java.util.function.Consumer;

/**
 * The names that are served are said.
 *
 * <p>Without, NGINX passes any Host on, and applications make links and reset mails of it (host header injection); the CIS benchmark of NGINX wants unknown names refused. An edge
 * with a self-signed certificate has no name that clients trust.
 */
public final class HostsNamed extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (environment.edge().nginx().hosts().isEmpty() && environment.edge().nginx().certificate() instanceof CertificateSource.Secret) {
            findings.accept(note("nginx.hosts", "there are none, so any Host is served and passed on", "name them with Nginx.builder().hosts(...)"));
        }
    }
}
