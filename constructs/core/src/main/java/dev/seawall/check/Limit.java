package dev.seawall.check;

import dev.seawall.units.Bytes;
import java.time.Duration;

/**
 * What a finding holds a value against. The message says the same to people.
 *
 * @param value what was got, with its unit
 * @param limit what it is held against, with its unit
 * @param whose whose limit that is: the option that says it, {@code balancer.idleTimeout}; a kernel parameter, {@code kernel net.core.somaxconn}; or who sets it and where that is written,
 *     {@code NLB guide}; {@code Seawall} where the rule itself draws the line and says why in its Javadoc; empty where {@code limit} says it
 */
public record Limit(String value, String limit, String whose) {
    static Limit of(Object value, Object limit, String whose) {
        return new Limit(text(value), text(limit), whose);
    }

    /** As messages write them: times in seconds, sizes in MiB. */
    private static String text(Object value) {
        if (value instanceof Duration time) {
            return time.toSeconds() + " s";
        }
        return value instanceof Bytes size ? size.toMib() + " MiB" : value.toString();
    }
}
