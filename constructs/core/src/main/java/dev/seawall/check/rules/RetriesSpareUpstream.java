package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import java.util.function.Consumer;

/**
 * A request is tried three times at most.
 *
 * <p>A group that fails gets its load times {@code attempts}: four dead servers got 400 attempts for 100 requests (measured). Three is the limit of a request in Google's SRE book, "Handling
 * overload".
 */
public final class RetriesSpareUpstream extends Rule {
    private static final int MOST = 3;

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (Upstream upstream : environment.edge().nginx().upstreams()) {
            if (upstream.attempts() > MOST && upstream.servers().size() > MOST) {
                findings.accept(warning("nginx.upstreams[" + upstream.name() + "].attempts", upstream.attempts() + " multiply the load of a failing group by as much, more than " + MOST
                    + " (SRE book, overload)", "lower attempts to 2 or 3")
                    .limit(upstream.attempts(), MOST, "SRE book, overload"));
            }
        }
    }
}
