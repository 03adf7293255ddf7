package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.DescriptorBudget;
import dev.seawall.derive.KernelSettings;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * The kernel allows as many open files as NGINX is given.
 *
 * <p>{@code LimitNOFILE} above {@code fs.nr_open} makes systemd fail the unit before NGINX starts ({@link DescriptorBudget}; proc_sys_fs(5)).
 */
public final class DescriptorsWithinNrOpen extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        long most = KernelSettings.of(environment.edge()).number("fs.nr_open", Long.MAX_VALUE);
        int wanted = DescriptorBudget.of(environment.edge()).worker();
        if (most < wanted) {
            findings.accept(error("kernel.override[fs.nr_open]", most + " is below the " + wanted + " descriptors of a worker (2 x nginx.workerConnections and 1,024), NGINX would not start",
                "remove the override, or lower workerConnections")
                .limit(most, wanted, "nginx.workerConnections, twice and 1,024").against("nginx.workerConnections"));
        }
    }
}
