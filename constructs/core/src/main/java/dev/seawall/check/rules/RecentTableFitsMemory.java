package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.RecentTable;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.units.Bytes;
import java.util.function.Consumer;

/**
 * Both {@code recent} lists together take at most an eighth of the memory.
 *
 * <p>The memory cannot be swapped; beyond it the kernel kills processes when strangers fill the lists. Arithmetic: {@link RecentTable}.
 */
public final class RecentTableFitsMemory extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        Bytes memory = edge.fleet().instanceType().memory();
        if (edge.firewall().ban().isPresent()) {
            Bytes lists = RecentTable.of(edge.firewall().ban().get()).total();
            if (lists.count() > memory.count() / 8) {
                findings.accept(error("firewall.ban.table", "full lists take " + lists.toMib() + " MiB, more than an eighth of " + memory.toMib() + " MiB",
                    "lower table, or connections to the power of two below")
                    .limit(lists, Bytes.of(memory.count() / 8), "fleet.instanceTypes, an eighth of its memory").against("firewall.ban.connections", "fleet.instanceTypes"));
            }
        }
    }
}
