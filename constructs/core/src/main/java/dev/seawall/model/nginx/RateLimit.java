package dev.seawall.model.nginx;

import dev.seawall.model.Places;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.RequestRate;

/**
 * Requests that one client (an IPv4 address or an IPv6 /64) may send to a route on one node; what exceeds it is answered 429 with Retry-After.
 *
 * @param rate mean rate
 * @param burst see {@link #burst(int)}
 * @param places where that was said
 */
public record RateLimit(RequestRate rate, int burst, Places places) {
    public RateLimit {
        RefusedValue.require("route.limit.rate", rate);
        RefusedValue.requireBetween("route.limit.burst", burst, 0, 100_000, "a larger burst is no limit");
        RefusedValue.require("route.limit.places", places);
    }

    public static RateLimit perClient(RequestRate rate) {
        return new RateLimit(rate, 0, Places.NONE.said("", "rate"));
    }

    /**
     * Requests above the rate that are served at once before the limit bites.
     *
     * <p>0 to 100,000. From idle, burst + 1 requests pass together; slots come back at the rate. Too low: browsers that open a page at once are refused; too high: the
     * limit starts to act only after that many. Default: 0, so that the rate that is said is the rate that holds.
     */
    public RateLimit burst(int newBurst) {
        return new RateLimit(rate, newBurst, places.said("burst"));
    }
}
