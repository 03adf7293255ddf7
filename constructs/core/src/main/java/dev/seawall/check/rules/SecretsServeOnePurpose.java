package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.units.SecretName;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A secret with a private key is not named as a list of authorities.
 *
 * <p>A bundle of key and certificate accepts nobody, or everybody whom the certificate signed; the name was copied from the line above.
 */
public final class SecretsServeOnePurpose extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        Map<String, String> keys = new TreeMap<>();
        if (edge.nginx().certificate() instanceof CertificateSource.Secret server) {
            keys.put(server.name().value(), "nginx.certificate");
        }
        for (Upstream upstream : edge.nginx().upstreams()) {
            upstream.tls().flatMap(UpstreamTls::clientCertificate).ifPresent(name -> keys.put(name.value(), "nginx.upstreams[" + upstream.name() + "].tls.clientCertificate"));
        }
        for (Listener.Https listener : edge.balancer().https()) {
            listener.clientCertificates().ifPresent(demanded -> judge("balancer.listeners[" + listener.port() + "].clientCertificates", demanded.authorities(), keys, findings));
        }
        for (Upstream upstream : edge.nginx().upstreams()) {
            upstream.tls().flatMap(UpstreamTls::authorities).ifPresent(name -> judge("nginx.upstreams[" + upstream.name() + "].tls.authorities", name, keys, findings));
        }
    }

    private void judge(String path, SecretName name, Map<String, String> keys, Consumer<Finding> findings) {
        if (keys.containsKey(name.value())) {
            findings.accept(warning(path, name + " is also the key and certificate of " + keys.get(name.value()) + ", no list of authorities", "name the secret that holds the authorities alone")
                .against(keys.get(name.value())));
        }
    }
}
