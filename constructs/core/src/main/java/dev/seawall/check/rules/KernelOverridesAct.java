package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.kernel.SysctlKey;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An override has an effect.
 *
 * <p>Some settings look tuned and do nothing here, so that whoever relies on them is wrong about the node: each reason stands in the message (ip-sysctl.rst, sysctl/net.rst; each tried on 6.12).
 */
public final class KernelOverridesAct extends Rule {
    private static final Map<String, String> INERT = Map.of(
        "net.ipv4.tcp_max_syn_backlog", "the kernel reads it only while SYN cookies are off",
        "net.core.default_qdisc", "it is for devices that come later, the interface is up already",
        "net.core.netdev_max_backlog", "it is for loopback and veth, not for the queues of the network card",
        "net.ipv4.conf.all.rp_filter", "the larger of all and the interface holds, and that is 2",
        "vm.swappiness", "the image has no swap");

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        boolean http3 = environment.edge().balancer().http3();
        for (Map.Entry<SysctlKey, Kernel.Chosen> override : environment.edge().kernel().overrides().entrySet()) {
            String name = override.getKey().name();
            String value = override.getValue().value().value();
            String why = INERT.get(name);
            if (name.equals("net.ipv4.tcp_fastopen") && !value.equals("0") && !value.equals("1")) {
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
