package dev.seawall.node;

import dev.seawall.model.fleet.Debian;
import dev.seawall.model.nginx.TlsProfile;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import java.util.Locale;
import java.util.Optional;

/**
 * What a TLS profile means on an image.
 *
 * <p>Suites by SP 800-52r2 section 3.3.1 and Mozilla 5.8. A list of groups is always written: with the popular {@code X25519:prime256v1:secp384r1}, OpenSSL 3.5 would
 * no longer offer the post-quantum hybrid, and OpenSSL 3.0 refuses its name and with it the start. X25519 by itself is not among NIST's groups (SP 800-56A r3), the hybrids with ML-KEM are.
 */
@JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = NginxText.class)
@JStache(path = "nginx/tls.conf")
record TlsConf(String profile, TlsVersions protocols, Optional<String> ciphers, String suites, String groups, String serverOrder) {
    private static final String AES256 = "TLS_AES_256_GCM_SHA384";
    private static final String AES128 = "TLS_AES_128_GCM_SHA256";
    private static final String CHACHA20 = "TLS_CHACHA20_POLY1305_SHA256";
    private static final String TLS12 = "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256";

    /** The directive's words; each is one parameter. */
    record TlsVersions(boolean tls12) {}

    static TlsConf of(TlsProfile profile, Debian debian) {
        String name = profile.name().toLowerCase(Locale.ROOT);
        String modern = debian.postQuantumGroups() ? "X25519MLKEM768:X25519:prime256v1:secp384r1" : "X25519:prime256v1:secp384r1";
        String nist = debian.postQuantumGroups() ? "X25519MLKEM768:SecP256r1MLKEM768:prime256v1:secp384r1" : "prime256v1:secp384r1";
        return switch (profile) {
            case NIST80052 -> new TlsConf(name, new TlsVersions(true), Optional.of(TLS12), AES256 + ":" + AES128, nist, "on");
            case MODERN -> new TlsConf(name, new TlsVersions(false), Optional.empty(), AES256 + ":" + CHACHA20 + ":" + AES128, modern, "off");
            case AES256_ONLY -> new TlsConf(name, new TlsVersions(false), Optional.empty(), AES256, modern, "off");
        };
    }
}
