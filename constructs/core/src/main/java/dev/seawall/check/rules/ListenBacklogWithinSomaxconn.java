package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.kernel.SysctlKey;
import java.util.function.Consumer;

/**
 * NGINX's backlog is not cut by the kernel.
 *
 * <p>The kernel takes the smaller of the two at listen(2) without a word; SYNs are then dropped in bursts and clients retry after a second.
 */
public final class ListenBacklogWithinSomaxconn extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        Kernel.Chosen said = edge.kernel().overrides().get(SysctlKey.of("net.core.somaxconn"));
        if (said != null && said.value().value().matches("[0-9]{1,9}") && Integer.parseInt(said.value().value()) < edge.nginx().backlog()) {
            findings.accept(error("nginx.backlog", edge.nginx().backlog() + " exceeds kernel net.core.somaxconn " + Integer.parseInt(said.value().value()) + ", the kernel would cut it silently",
                "raise somaxconn or lower backlog")
                .limit(edge.nginx().backlog(), said.value(), "kernel net.core.somaxconn").against("kernel.override[net.core.somaxconn]"));
        }
    }
}
