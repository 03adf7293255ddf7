package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * NGINX closes a kept connection before its server does.
 *
 * <p>A request that meets the server's close gets 502, and a POST is not tried again. Few servers keep an idle connection for long by themselves: Node.js 5 s, gunicorn 2 s, Tomcat and an Application Load Balancer 60 s, NGINX 75 s,
 * which is the longest of them.
 */
public final class PoolClosesFirst extends Rule {
    private static final Duration LONGEST = Duration.ofSeconds(75);

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (Upstream upstream : environment.edge().nginx().upstreams()) {
            Duration idle = upstream.keepaliveTimeout();
            if (idle.compareTo(LONGEST) > 0) {
                findings.accept(note("nginx.upstreams[" + upstream.name() + "].keepaliveTimeout", idle.toSeconds() + " s exceed " + LONGEST.toSeconds() + " s, after which common servers have closed an idle connection: requests would meet the close",
                    "lower it below the server's own, or accept it where that is longer").limit(idle, LONGEST, "NGINX, keepalive_timeout of a server"));
            }
        }
    }
}
