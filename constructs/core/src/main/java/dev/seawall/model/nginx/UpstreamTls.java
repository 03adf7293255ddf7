package dev.seawall.model.nginx;

import dev.seawall.model.Places;
import dev.seawall.units.HostName;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.SecretName;
import java.util.Optional;

/**
 * TLS from a node to its upstream, always verified: NGINX's own default verifies nothing and sends the group's name.
 *
 * @param serverName the name that the servers' certificates must carry, also sent as SNI
 * @param authorities see {@link #signedBy}
 * @param clientCertificate see {@link #clientCertificate}
 * @param places where that was said
 */
public record UpstreamTls(HostName serverName, Optional<SecretName> authorities, Optional<SecretName> clientCertificate, Places places) {
    public UpstreamTls {
        RefusedValue.require("upstream.tls.serverName", serverName);
        RefusedValue.require("upstream.tls.authorities", authorities);
        RefusedValue.require("upstream.tls.clientCertificate", clientCertificate);
        RefusedValue.require("upstream.tls.places", places);
    }

    public static UpstreamTls verified(String serverName) {
        return new UpstreamTls(HostName.of(serverName), Optional.empty(), Optional.empty(), Places.NONE.said("", "serverName"));
    }

    /**
     * Authorities that may have signed the servers' certificates.
     *
     * <p>A secret with PEM certificates. Default: the image's public authorities, because verification is never off.
     */
    public UpstreamTls signedBy(String secretName) {
        return new UpstreamTls(serverName, Optional.of(SecretName.of(secretName)), clientCertificate, places.said("authorities"));
    }

    /**
     * Certificate with which a node shows itself to the servers (mutual TLS).
     *
     * <p>A secret with a PEM bundle, key first. Default: none, because most servers ask for none.
     */
    public UpstreamTls clientCertificate(String secretName) {
        return new UpstreamTls(serverName, authorities, Optional.of(SecretName.of(secretName)), places.said("clientCertificate"));
    }
}
