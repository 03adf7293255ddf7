package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A client on a poor link is not cut for two lost packets.
 *
 * <p>A lost packet is sent again after 1 s and, lost again, after 2 s more (RFC 6298, initial timeout and back-off): below 3 s a client gets 408 or a cut answer for what TCP would have mended.
 */
public final class PoorLinksServed extends Rule {
    private static final Duration LEAST = Duration.ofSeconds(3);

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        judge("nginx.headerTimeout", environment.edge().nginx().headerTimeout(), findings);
        judge("nginx.bodyTimeout", environment.edge().nginx().bodyTimeout(), findings);
        judge("nginx.sendTimeout", environment.edge().nginx().sendTimeout(), findings);
    }

    private void judge(String path, Duration timeout, Consumer<Finding> findings) {
        if (timeout.compareTo(LEAST) < 0) {
            findings.accept(warning(path, timeout.toSeconds() + " s is below the " + LEAST.toSeconds() + " s that TCP takes to mend two lost packets, clients on poor links would be cut", "raise it")
                .limit(timeout, LEAST, "RFC 6298"));
        }
    }
}
