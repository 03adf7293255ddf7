package dev.seawall.model.nginx;

/** TLS versions, suites and groups that NGINX offers. What a profile means on an image is spelled in the renderer; here is what is promised. */
public enum TlsProfile {
    /**
     * NIST SP 800-52r2 (2019, still current): TLS 1.3 and TLS 1.2 with ECDHE and AES-GCM. No ChaCha20, which NIST has not approved. The default: it serves nearly every
     * client and satisfies the standard that the seed names.
     */
    NIST80052,
    /** Mozilla "modern" (guidelines 5.8): TLS 1.3 alone, all three suites, post-quantum hybrid group first where the image has it. Differs from NIST80052 by dropping 1.2. */
    MODERN,
    /**
     * TLS 1.3 with AES-256-GCM alone, as the seed asks. RFC 8446 section 9.1 makes AES-128-GCM mandatory to implement, so a conforming client without AES-256 exists and is
     * refused with alert 40. Differs from MODERN by its one suite.
     */
    AES256_ONLY
}
