package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.BootServers;
import dev.seawall.model.Environment;
import dev.seawall.units.IpAddress;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Names are asked where the VPC's own are known.
 *
 * <p>A public name server knows neither private hosted zones nor the private names of interface endpoints (VPC User Guide, DNS attributes), so nodes go round endpoints by the internet, and serve only as long as that server and the way to it do.
 */
public final class NamesAskedInside extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Optional<IpAddress> asked = BootServers.of(environment.edge()).names();
        if (asked.isPresent() && !Blocks.PRIVATE.contain(asked.get()) && !environment.edge().network().cidr().contains(asked.get())) {
            findings.accept(note("boot.nameServer", asked.get() + " is public: it knows no private hosted zone and no name of an interface endpoint", "leave it out, or name a server inside"));
        }
    }
}
