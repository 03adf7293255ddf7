package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.MemoryBudget;
import dev.seawall.model.Environment;
import dev.seawall.units.Bytes;
import java.util.function.Consumer;

/**
 * All that a node may hold at once fits into nine tenths of its memory.
 *
 * <p>Beyond it the kernel kills the largest process, which is NGINX. Arithmetic: {@link MemoryBudget}, of the smallest instance type.
 */
public final class MemoryFitsNode extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        MemoryBudget budget = MemoryBudget.of(environment.edge());
        long memory = environment.edge().fleet().instanceType().memory().count();
        long most = memory * 9 / 10;
        if (budget.total().count() > most) {
            findings.accept(error("nginx.workerConnections", "full connections take " + budget.connections().toMib() + " MiB, zones " + budget.zones().toMib() + ", bans " + budget.bans().toMib()
                + ", tracking " + budget.tracking().toMib() + ", sockets " + budget.sockets().toMib() + " and the system " + budget.system().toMib() + ": " + budget.total().toMib()
                + " MiB exceed nine tenths of " + Bytes.of(memory).toMib(), "lower workerConnections, expectedClients or firewall.table")
                .limit(budget.total(), Bytes.of(most), "fleet.instanceTypes, nine tenths of its memory").against("nginx.expectedClients", "firewall.ban.table"));
        }
    }
}
