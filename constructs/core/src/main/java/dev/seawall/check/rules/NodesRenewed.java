package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Nodes are replaced before their software is old.
 *
 * <p>A node is patched by being replaced. PCI DSS 4.0, 6.3.3, wants critical patches within a month.
 */
public final class NodesRenewed extends Rule {
    private static final Duration MONTH = Duration.ofDays(31);

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Duration lifetime = environment.edge().fleet().maximumLifetime();
        if (lifetime.compareTo(MONTH) > 0) {
            findings.accept(note("fleet.maximumLifetime", lifetime.toDays() + " days exceed the " + MONTH.toDays() + " in which critical patches should be on every node (PCI DSS 6.3.3)",
                "lower it, or accept it where deploys replace nodes sooner").limit(lifetime.toDays() + " days", MONTH.toDays() + " days", "PCI DSS 6.3.3"));
        }
    }
}
