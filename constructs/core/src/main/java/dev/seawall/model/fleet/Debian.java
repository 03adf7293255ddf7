package dev.seawall.model.fleet;

/**
 * A Debian release with the versions and abilities that rendering depends on. Renderers ask here; they never compare version strings.
 *
 * <p>Figures: the releases' own packages, November 2026. The NGINX floors carry the fix of the HTTP/2 flow-control overflow (CVE-2026-123007) and of ticket-key
 * rotation (CVE-2026-97629); their Debian changelogs of 18 November 2026 name them.
 */
public enum Debian {
    /** Kernel 6.1, NGINX 1.22, OpenSSL 3.0. Long-term support until June 2028; second choice. */
    BOOKWORM(12, "bookworm", "1.22.1-9+deb12u11", 255, "3.0"),
    /** Kernel 6.12, NGINX 1.26 with HTTP/3, OpenSSL 3.5 with ML-KEM. First choice. */
    TRIXIE(13, "trixie", "1.26.3-3+deb13u11", 65_535, "4.0");

    private final int version;
    private final String codename;
    private final String nginxFloor;
    private final int recentHitcountMax;
    private final String apparmorAbi;

    Debian(int version, String codename, String nginxFloor, int recentHitcountMax, String apparmorAbi) {
        this.version = version;
        this.codename = codename;
        this.nginxFloor = nginxFloor;
        this.recentHitcountMax = recentHitcountMax;
        this.apparmorAbi = apparmorAbi;
    }

    /** 12 or 13. */
    public int version() {
        return version;
    }

    /** The release's name in package sources. */
    public String codename() {
        return codename;
    }

    /** The package version of nginx below which a node must not serve, as dpkg compares. */
    public String nginxFloor() {
        return nginxFloor;
    }

    /** Whether NGINX knows {@code http2 on;} (since 1.25.1) instead of the parameter of {@code listen}. */
    public boolean nginxHttp2Directive() {
        return this == TRIXIE;
    }

    /** Whether the packaged NGINX speaks HTTP/3 (since 1.25.0 with OpenSSL 3.5 or its compatibility layer). */
    public boolean nginxHttp3() {
        return this == TRIXIE;
    }

    /** Whether OpenSSL offers the hybrid group X25519MLKEM768 (since 3.5). */
    public boolean postQuantumGroups() {
        return this == TRIXIE;
    }

    /** The largest {@code --hitcount} that the kernel's xt_recent accepts (255 before 6.12). */
    public int recentHitcountMax() {
        return recentHitcountMax;
    }

    /** The newest AppArmor ABI file that the release ships. */
    public String apparmorAbi() {
        return apparmorAbi;
    }

    /** Root device of the official image (Debian cloud team). */
    public String rootDevice() {
        return "/dev/xvda";
    }
}
