package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.network.CreatedNetwork;
import java.util.function.Consumer;

/**
 * Something records who was refused.
 *
 * <p>With TCP passthrough the balancer writes no access log (NLB guide, access logs: TLS listeners only), so without flow logs nothing shows what the security groups reject.
 */
public final class FlowsRecorded extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (environment.edge().network() instanceof CreatedNetwork && !environment.edge().watch().flowLogs()) {
            findings.accept(note("watch.flowLogs", "is off, nothing records what the security groups reject", "leave it on"));
        }
    }
}
