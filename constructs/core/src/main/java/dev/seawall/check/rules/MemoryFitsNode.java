package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.MemoryBudget;
import dev.seawall.model.Environment;
import dev.seawall.units.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * All that a node may hold at once fits into nine tenths of its memory.
 *
 * <p>Beyond it the kernel kills the largest process, which is NGINX. Arithmetic: {@link MemoryBudget}, of the first instance type, which budgets count with.
 */
public final class MemoryFitsNode extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        MemoryBudget budget = MemoryBudget.of(environment.edge());
        long memory = environment.edge().fleet().instanceType().memory().count();
        long most = memory * 9 / 10;
        List<String> overrides = MemoryBudget.chosen(environment.edge());
        List<String> against = new ArrayList<>(List.of("nginx.expectedClients", "firewall.ban.table"));
        overrides.forEach(key -> against.add("kernel.override[" + key + "]"));
        if (budget.total().count() > most) {
            findings.accept(error("nginx.workerConnections", "full connections take " + budget.connections().toMib() + " MiB, zones " + budget.zones().toMib() + ", bans " + budget.bans().toMib()
                + ", tracking " + budget.tracking().toMib() + ", sockets " + budget.sockets().toMib() + " and the system " + budget.system().toMib() + ": " + budget.total().toMib()
                + " MiB exceed nine tenths of " + Bytes.of(memory).toMib(), fix(overrides))
                .limit(budget.total(), Bytes.of(most), "fleet.instanceTypes, nine tenths of its memory").against(against));
        }
    }

    private static String fix(List<String> overrides) {
        return overrides.isEmpty() ? "lower workerConnections, expectedClients or firewall.ban.table" : "lower workerConnections, expectedClients, firewall.ban.table or the overrides of " + String.join(", ", overrides);
    }
}
