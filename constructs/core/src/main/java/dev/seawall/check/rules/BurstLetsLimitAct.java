package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.RateLimit;
import dev.seawall.model.nginx.Route;
import dev.seawall.units.RequestRate;
import java.util.List;
import java.util.function.Consumer;

/**
 * A rate limit acts within the hour.
 *
 * <p>From idle, {@code burst + 1} requests pass at once and come back at the rate (ngx_http_limit_req_module): with a burst of more than the rate gives in an hour, whoever sends that many is never limited, and who was waits for as long.
 */
public final class BurstLetsLimitAct extends Rule {
    private static final long HOUR = 3_600;
    private static final long MINUTES = 60;

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        List<Route> routes = environment.edge().nginx().routes();
        for (int i = 0; i < routes.size(); i++) {
            if (routes.get(i).limit().isPresent()) {
                RateLimit limit = routes.get(i).limit().get();
                long hourly = limit.rate().requests() * (limit.rate().unit() == RequestRate.Unit.SECOND ? HOUR : MINUTES);
                if (limit.burst() > hourly) {
                    findings.accept(warning("nginx.routes[" + i + "].limit", "a burst of " + limit.burst() + " is more than " + limit.rate() + " gives in an hour, " + hourly + ": the limit hardly acts",
                        "lower burst, or raise the rate").limit(limit.burst(), hourly, "nginx.routes[" + i + "].limit, what the rate gives in an hour"));
                }
            }
        }
    }
}
