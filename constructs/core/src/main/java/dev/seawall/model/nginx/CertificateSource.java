package dev.seawall.model.nginx;

import dev.seawall.model.Places;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.SecretName;

/** Where a node gets the server's certificate and key from. A key never enters a template, user-data, a log or the root disk. */
public sealed interface CertificateSource {
    /** Where that was said. */
    Places places();

    /**
     * A secret of Secrets Manager whose string is a PEM bundle: the private key, then the certificate, then its chain. Fetched at boot into memory.
     */
    static Secret secret(String name) {
        return new Secret(SecretName.of(name), Places.NONE.said("", "secret"));
    }

    /** A certificate that each node makes for itself at boot; for development, where no client checks it. */
    static SelfSigned selfSigned() {
        return new SelfSigned(Places.NONE.said(""));
    }

    /**
     * See {@link #secret}.
     *
     * @param name the secret's name
     * @param places where that was said
     */
    record Secret(SecretName name, Places places) implements CertificateSource {
        public Secret {
            RefusedValue.require("nginx.certificate", name);
            RefusedValue.require("nginx.certificate.places", places);
        }
    }

    /**
     * See {@link #selfSigned}.
     *
     * @param places where that was said
     */
    record SelfSigned(Places places) implements CertificateSource {
        public SelfSigned {
            RefusedValue.require("nginx.certificate.places", places);
        }
    }
}
