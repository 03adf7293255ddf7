package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.KernelSettings;
import dev.seawall.derive.WorkerConnections;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.kernel.SysctlValue;
import dev.seawall.units.Bytes;
import java.util.List;
import java.util.function.Consumer;

/**
 * TCP buffers are three ascending numbers, and a few slow clients do not take all memory.
 *
 * <p>The kernel accepts a least above the default without a word (tcp(7)). All sockets share {@code tcp_mem}, 733 MiB of 8 GiB: at 16 MiB each, 45 slow clients exhaust it and everybody's window closes;
 * below a page a connection (tcp(7): the pool is counted in pages) it is exhausted by ordinary ones. Written in bytes it is 4,096 times what was meant, more than there is, and bounds nothing: the kernel kills instead.
 */
public final class TcpBuffersAscend extends Rule {
    private static final String POOL = "net.ipv4.tcp_mem";
    private static final long PAGE = 4_096;
    private static final long MOST = Bytes.mib(8).count();

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        KernelSettings settings = KernelSettings.of(environment.edge());
        settings.find(POOL).map(SysctlValue::value).ifPresent(pages -> judge(pages, environment.edge(), findings));
        for (String key : List.of("net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem")) {
            String value = settings.find(key).map(SysctlValue::value).orElse("");
            String path = "kernel.override[" + key + "]";
            if (!ascending(value)) {
                findings.accept(error(path, value + " is not least, default and most in ascending order", "write it as \"4096 131072 6291456\""));
            } else if (Long.parseLong(value.substring(value.lastIndexOf(' ') + 1)) > MOST) {
                findings.accept(warning(path, value + " lets fewer than a hundred slow clients exhaust tcp_mem (9 % of memory)", "keep the last number at 8 MiB or below")
                    .limit(Long.parseLong(value.substring(value.lastIndexOf(' ') + 1)), MOST, "Seawall"));
            }
        }
    }

    /** {@code tcp_mem} counts pages of all sockets together. */
    private void judge(String pages, Edge edge, Consumer<Finding> findings) {
        long connections = WorkerConnections.of(edge).connections();
        if (!ascending(pages)) {
            findings.accept(error("kernel.override[" + POOL + "]", pages + " is not three numbers of pages in ascending order", "remove the override"));
        } else if (Long.parseLong(pages.substring(pages.lastIndexOf(' ') + 1)) < connections) {
            findings.accept(warning("kernel.override[" + POOL + "]", pages + " are fewer pages than the " + connections + " connections of nginx.workerConnections, each of which needs one; the kernel would drop what it has received",
                "remove the override").against("nginx.workerConnections"));
        } else if (Long.parseLong(pages.substring(pages.lastIndexOf(' ') + 1)) > edge.fleet().instanceType().memory().count() / PAGE) {
            findings.accept(warning("kernel.override[" + POOL + "]", pages + " are more pages than the memory of " + edge.fleet().instanceType() + " has, " + edge.fleet().instanceType().memory().count() / PAGE
                + ": the pool bounds nothing", "count in pages of 4 KiB, or remove the override")
                .limit(Long.parseLong(pages.substring(pages.lastIndexOf(' ') + 1)), edge.fleet().instanceType().memory().count() / PAGE, "fleet.instanceTypes, its memory in pages").against("fleet.instanceTypes"));
        }
    }

    private static boolean ascending(String value) {
        String[] words = value.split(" ", -1);
        long before = 0;
        for (String word : words) {
            if (words.length != 3 || word.isEmpty() || word.length() > 10 || !word.chars().allMatch(c -> c >= '0' && c <= '9') || Long.parseLong(word) < before) {
                return false;
            }
            before = Long.parseLong(word);
        }
        return true;
    }
}
