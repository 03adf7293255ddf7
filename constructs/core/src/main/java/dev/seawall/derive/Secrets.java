package dev.seawall.derive;

import dev.seawall.model.Edge;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.units.SecretName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Secrets that a node fetches at boot, each with the file in memory that NGINX reads it from. The role may read these and no other.
 *
 * @param files every file once, the server's certificate first
 */
public record Secrets(List<SecretFile> files) {
    /** Where NGINX finds the server's bundle, fetched or self-made. */
    public static final String SERVER = "server.pem";

    /**
     * A secret and its file under {@code /run/seawall/tls}.
     *
     * @param secret the secret's name
     * @param file the file's name
     */
    public record SecretFile(SecretName secret, String file) {}

    public Secrets {
        files = List.copyOf(files);
    }

    public static Secrets of(Edge edge) {
        List<SecretFile> files = new ArrayList<>();
        if (!edge.balancer().https().isEmpty() && edge.nginx().certificate() instanceof CertificateSource.Secret server) {
            files.add(new SecretFile(server.name(), SERVER));
        }
        for (Listener.Https listener : edge.balancer().https()) {
            if (listener.clientCertificates().isPresent()) {
                files.add(new SecretFile(listener.clientCertificates().get().authorities(), clientAuthorities(listener)));
            }
        }
        for (Upstream upstream : edge.nginx().upstreams()) {
            Optional<UpstreamTls> tls = upstream.tls();
            if (tls.isPresent() && tls.get().authorities().isPresent()) {
                files.add(new SecretFile(tls.get().authorities().get(), authorities(upstream)));
            }
            if (tls.isPresent() && tls.get().clientCertificate().isPresent()) {
                files.add(new SecretFile(tls.get().clientCertificate().get(), clientCertificate(upstream)));
            }
        }
        return new Secrets(files);
    }

    /** The names, sorted and distinct. */
    public List<SecretName> names() {
        TreeSet<SecretName> names = new TreeSet<>();
        for (SecretFile file : files) {
            names.add(file.secret());
        }
        return List.copyOf(names);
    }

    public static String clientAuthorities(Listener.Https listener) {
        return "clients-" + listener.port() + ".pem";
    }

    public static String authorities(Upstream upstream) {
        return "upstream-" + upstream.name() + "-authorities.pem";
    }

    public static String clientCertificate(Upstream upstream) {
        return "upstream-" + upstream.name() + "-client.pem";
    }
}
