package dev.seawall.model.nginx;

import dev.seawall.model.Places;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.SecretName;

/**
 * What certificates a listener accepts from clients (mutual TLS).
 *
 * @param authorities name of the secret with the PEM certificates of the accepted authorities; they are public, the secret makes them changeable without a template
 * @param depth see {@link #depth(int)}
 * @param places where that was said
 */
public record ClientCertificates(SecretName authorities, int depth, Places places) {
    public ClientCertificates {
        RefusedValue.require("clientCertificates.authorities", authorities);
        RefusedValue.requireBetween("clientCertificates.depth", depth, 1, 9, "longer chains do not exist in practice");
        RefusedValue.require("clientCertificates.places", places);
    }

    public static ClientCertificates signedBy(String secretName) {
        return new ClientCertificates(SecretName.of(secretName), 2, Places.NONE.said("", "authorities"));
    }

    /**
     * Longest chain between a client's certificate and an accepted authority.
     *
     * <p>1 to 9. Deeper admits certificates of subordinate authorities that nobody listed. Default: 2, a root and one intermediate.
     */
    public ClientCertificates depth(int newDepth) {
        return new ClientCertificates(authorities, newDepth, places.said("depth"));
    }
}
