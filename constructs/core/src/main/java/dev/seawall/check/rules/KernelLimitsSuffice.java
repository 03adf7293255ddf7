package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.KernelSettings;
import dev.seawall.model.Environment;
import dev.seawall.model.kernel.SysctlKey;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Limits of TCP are not lowered below what ip-sysctl.rst asks for.
 *
 * <p>{@code tcp_retries2} below 8 gives a connection up before the 100 s of RFC 1122, so a short loss of packets cuts clients and backends; of {@code tcp_max_tw_buckets} and {@code tcp_max_orphans} it says that they must not
 * be lowered: beyond them the kernel destroys sockets at once. Without {@code tcp_synack_retries} one lost packet is one lost client.
 */
public final class KernelLimitsSuffice extends Rule {
    private static final Map<String, Long> LEAST = new TreeMap<>(Map.of("net.ipv4.tcp_retries2", 8L, "net.ipv4.tcp_max_tw_buckets", 32_768L, "net.ipv4.tcp_max_orphans", 32_768L, "net.ipv4.tcp_synack_retries", 1L));

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (environment.edge().kernel().overrides().isEmpty()) {
            return;
        }
        KernelSettings settings = KernelSettings.of(environment.edge());
        for (Map.Entry<String, Long> least : LEAST.entrySet()) {
            long value = settings.number(least.getKey(), Long.MAX_VALUE);
            if (environment.edge().kernel().overrides().containsKey(SysctlKey.of(least.getKey())) && value < least.getValue()) {
                findings.accept(warning("kernel.override[" + least.getKey() + "]", value + " is below " + least.getValue() + ", the least that keeps connections alive (ip-sysctl.rst)", "remove the override")
                    .limit(value, least.getValue(), "ip-sysctl.rst"));
            }
        }
    }
}
