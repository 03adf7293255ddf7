package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.fleet.Fleet;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A boot that installs packages has time for one slow mirror.
 *
 * <p>The node's apt waits up to 300 s for a lock (templates/boot/apt.conf) and the rest of a boot takes about one minute. Abandoned earlier, instances are launched and ended for ever and nobody serves.
 */
public final class BootFitsTimeout extends Rule {
    private static final Duration LEAST = Duration.ofSeconds(360);

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Fleet fleet = environment.edge().fleet();
        if (!fleet.image().isPrebaked() && fleet.bootTimeout().compareTo(LEAST) < 0) {
            findings.accept(warning("fleet.bootTimeout", fleet.bootTimeout().toSeconds() + " s is below " + LEAST.toSeconds() + " s, the 300 s that apt may wait and a minute to boot",
                "raise bootTimeout, or use Image.prebaked")
                .limit(fleet.bootTimeout(), LEAST, "apt, which may wait 300 s, and a minute to boot"));
        }
    }
}
