package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A dead server is given up after ten seconds at most.
 *
 * <p>Requests queue behind it meanwhile: at 1,000 a second and 60 s, NGINX's own default, 60,000 wait, as many as a node holds. SYNs go out at 0, 1, 3 and 7 s (tcp(7)), so what has not answered after
 * ten does not.
 */
public final class DeadServersSkippedSoon extends Rule {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (Upstream upstream : environment.edge().nginx().upstreams()) {
            if (upstream.connectTimeout().compareTo(LONGEST) > 0) {
                findings.accept(warning("nginx.upstreams[" + upstream.name() + "].connectTimeout", upstream.connectTimeout().toSeconds() + " s exceeds 10 s, after which four SYNs went unanswered;"
                    + " requests queue behind a dead server", "lower connectTimeout to 2 to 10 s")
                    .limit(upstream.connectTimeout(), LONGEST, "Linux, which has sent four SYNs by then"));
            }
        }
    }
}
