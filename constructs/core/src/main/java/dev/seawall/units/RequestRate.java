package dev.seawall.units;

/**
 * Requests in a second or in a minute, as NGINX counts them: a whole number and one of two units (ngx_http_limit_req_module, {@code rate=}).
 *
 * @param requests 1 to 1,000,000; NGINX multiplies by 1,000 into a signed integer
 * @param unit second or minute; an hourly rate does not exist in NGINX, {@code 1r/h} is refused at start
 */
public record RequestRate(int requests, Unit unit) {
    /** The two units that {@code limit_req_zone} knows. */
    public enum Unit { SECOND, MINUTE }

    public RequestRate {
        RefusedValue.requireBetween("requestRate", requests, 1, 1_000_000, "NGINX limit_req_zone, whole numbers only");
        RefusedValue.require("requestRate.unit", unit);
    }

    public static RequestRate perSecond(int requests) {
        return new RequestRate(requests, Unit.SECOND);
    }

    public static RequestRate perMinute(int requests) {
        return new RequestRate(requests, Unit.MINUTE);
    }

    /** NGINX's spelling, {@code 500r/s} or {@code 30r/m}. */
    @Override
    public String toString() {
        return requests + (unit == Unit.SECOND ? "r/s" : "r/m");
    }
}
