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
 * A client may send two requests at once.
 *
 * <p>NGINX counts by the millisecond: at 10 a second without a burst, every request less than 100 ms after another is refused, whatever the second holds (ngx_http_limit_req_module). Browsers send a page's requests together.
 * A rate a minute is let pass: that guards a login or the like, where one at a time is meant.
 */
public final class LimitAllowsPairs extends Rule {
    private static final int MILLISECONDS = 1_000;

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        List<Route> routes = environment.edge().nginx().routes();
        for (int i = 0; i < routes.size(); i++) {
            if (routes.get(i).limit().isPresent()) {
                RateLimit limit = routes.get(i).limit().get();
                if (limit.burst() == 0 && limit.rate().unit() == RequestRate.Unit.SECOND && limit.rate().requests() < MILLISECONDS) {
                    findings.accept(note("nginx.routes[" + i + "].limit", limit.rate() + " without a burst refuses every request within " + MILLISECONDS / limit.rate().requests() + " ms of another, as browsers send them",
                        "add burst(...), or accept it where clients send one at a time"));
                }
            }
        }
    }
}
