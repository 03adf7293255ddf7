package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * Production's logs are there when an intrusion is found.
 *
 * <p>PCI DSS 4.0, 10.5.1, wants three months at hand; intrusions are found weeks after they began. Elsewhere a week may do.
 */
public final class LogsOutliveDiscovery extends Rule {
    private static final int LEAST = 90;

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        int days = environment.edge().watch().retentionDays();
        if (days < LEAST && Production.is(environment)) {
            findings.accept(note("watch.retentionDays", days + (days == 1 ? " day is" : " days are") + " below the " + LEAST + " of PCI DSS 10.5.1, an intrusion that is found later has no record", "raise it, or accept it where logs are kept elsewhere")
                .limit(days, LEAST, "PCI DSS 10.5.1"));
        }
    }
}
