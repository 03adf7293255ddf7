package dev.seawall.model.nginx;

import dev.seawall.units.RefusedValue;
import dev.seawall.units.SecretName;

/** Where a node gets the server's certificate and key from. A key never enters a template, user-data, a log or the root disk. */
public sealed interface CertificateSource {
    /**
     * A secret of Secrets Manager whose string is a PEM bundle: the private key, then the certificate, then its chain. Fetched at boot into memory.
     */
    static CertificateSource secret(String name) {
        return new Secret(SecretName.of(name));
    }

    /** A certificate that each node makes for itself at boot; for development, where no client checks it. */
    static CertificateSource selfSigned() {
        return new SelfSigned();
    }

    /**
     * See {@link #secret}.
     *
     * @param name the secret's name
     */
    record Secret(SecretName name) implements CertificateSource {
        public Secret {
            RefusedValue.require("nginx.certificate", name);
        }
    }

    /** See {@link #selfSigned}. */
    record SelfSigned() implements CertificateSource {}
}
