package dev.seawall.test.judge;

import dev.seawall.model.Environment;
import java.nio.file.Path;

/** A Debian release whose own programs judge a node's files. */
public enum Debian {
    /** Debian 13: NGINX 1.26, kernel 6.12, systemd 257. */
    TRIXIE("trixie", 13, 65_535),
    /** Debian 12: NGINX 1.22, kernel 6.1, systemd 252. */
    BOOKWORM("bookworm", 12, 255);

    private final String suite;
    private final int release;
    private final int maxHitcount;

    Debian(String suite, int release, int maxHitcount) {
        this.suite = suite;
        this.release = release;
        this.maxHitcount = maxHitcount;
    }

    /** The release that an environment's nodes boot. */
    public static Debian of(Environment environment) {
        return valueOf(environment.edge().fleet().image().debian().name());
    }

    int release() {
        return release;
    }

    /** The largest {@code --hitcount} that the release's cloud kernel loads; the kernel that runs the tests may allow more. */
    int maxHitcount() {
        return maxHitcount;
    }

    /** The cached root that {@code test/judges/debian-root} built. */
    public Path root() {
        return Installed.where("debian-root", suite);
    }
}
