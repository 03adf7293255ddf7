package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.kernel.SysctlKey;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * An override has an effect.
 *
 * <p>Some settings look tuned and do nothing here, so that whoever relies on them is wrong about the node: each reason stands in the message (ip-sysctl.rst, sysctl/net.rst; each tried on 6.12).
 * Whether an interface has IPv6 and who reads router advertisements is decided by systemd-networkd, which Debian's images use: for each interface it writes {@code disable_ipv6} 0 and {@code accept_ra} 0, and reads the
 * advertisements itself (systemd.network(5), IPv6AcceptRA; networkd-sysctl.c). So what benchmarks ask for is not what the node does.
 */
public final class KernelOverridesAct extends Rule {
    private static final Map<String, String> INERT = Map.of(
        "net.ipv4.tcp_max_syn_backlog", "the kernel reads it only while SYN cookies are off",
        "net.core.default_qdisc", "it is for devices that come later, the interface is up already",
        "net.core.netdev_max_backlog", "it is for loopback and veth, not for the queues of the network card",
        "net.ipv4.conf.all.rp_filter", "the larger of all and the interface holds, and that is 2",
        "vm.swappiness", "the image has no swap");
    private static final Pattern OF_NETWORKD = Pattern.compile("net\\.ipv6\\.conf\\.(all|default)\\.(accept_ra(_.+)?|autoconf|disable_ipv6)");

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        boolean http3 = environment.edge().balancer().http3();
        for (Map.Entry<SysctlKey, Kernel.Chosen> override : environment.edge().kernel().overrides().entrySet()) {
            String name = override.getKey().name();
            String value = override.getValue().value().value();
            String why = INERT.get(name);
            if (OF_NETWORKD.matcher(name).matches()) {
                why = "systemd-networkd decides it for each interface, and reads router advertisements itself";
            } else if (name.equals("net.ipv4.tcp_fastopen") && !value.equals("0") && !value.equals("1")) {
                why = "no listener asks for it, and nodes share no key";
            } else if (!http3 && (name.equals("net.core.rmem_max") || name.equals("net.core.wmem_max"))) {
                why = "TCP sizes its buffers by tcp_rmem and tcp_wmem, and no listener offers HTTP/3";
            }
            if (why != null) {
                findings.accept(note("kernel.override[" + name + "]", value + " has no effect: " + why, "remove the override"));
            }
        }
    }
}
