package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.Upstream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * No node lives longer than the certificate that it fetched.
 *
 * <p>A node reads its secrets at boot and never again: another certificate comes with other nodes. One that booted just before a renewal keeps a certificate with as much life as renewals leave, 30 days of 90 as Let's Encrypt
 * advises (Integration Guide, when to renew); older nodes would go on showing it after its end, all at about the same time, while the secret holds a valid one.
 */
public final class CertificatesOutliveNodes extends Rule {
    private static final Duration LEFT = Duration.ofDays(30);

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Duration lifetime = environment.edge().fleet().maximumLifetime();
        List<String> certificates = certificates(environment.edge());
        if (lifetime.compareTo(LEFT) > 0 && !certificates.isEmpty()) {
            findings.accept(warning("fleet.maximumLifetime", lifetime.toDays() + " days exceed the " + LEFT.toDays() + " that a certificate has left when it is renewed in time: a node shows the one of its boot, and would after its end",
                "lower it, or accept it where every renewal is followed by a deploy or an instance refresh")
                .limit(lifetime.toDays() + " days", LEFT.toDays() + " days", "Let's Encrypt, Integration Guide").against(certificates.toArray(String[]::new)));
        }
    }

    /** Options that name a certificate of the edge's own; authorities live for years. */
    private static List<String> certificates(Edge edge) {
        List<String> options = new ArrayList<>();
        if (!edge.balancer().https().isEmpty() && edge.nginx().certificate() instanceof CertificateSource.Secret) {
            options.add("nginx.certificate");
        }
        for (Upstream upstream : edge.nginx().upstreams()) {
            if (upstream.tls().isPresent() && upstream.tls().get().clientCertificate().isPresent()) {
                options.add("nginx.upstreams[" + upstream.name() + "].tls.clientCertificate");
            }
        }
        return options;
    }
}
