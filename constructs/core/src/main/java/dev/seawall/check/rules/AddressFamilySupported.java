package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.network.AddressFamily;
import java.util.function.Consumer;

/**
 * Dualstack with one IPv4 target group would put all IPv6 clients behind the balancer's address, where limits and bans hit them together (NLB guide, client addresses).
 */
public final class AddressFamilySupported extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (environment.edge().network().family() == AddressFamily.DUALSTACK) {
            findings.accept(error("network.family", "DUALSTACK is modelled but not rendered yet", "use AddressFamily.IPV4"));
        }
    }
}
