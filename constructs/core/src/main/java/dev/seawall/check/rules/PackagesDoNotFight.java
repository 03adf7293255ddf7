package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.boot.Boot;
import java.util.Map;
import java.util.function.Consumer;

/**
 * No package is added that does again what the node does already.
 *
 * <p>Another firewall loads its own rules at boot and the node's are gone, or ban the balancer; another web server takes the ports; automatic upgrades restart NGINX outside any drain.
 */
public final class PackagesDoNotFight extends Rule {
    private static final Map<String, String> FIGHT = Map.ofEntries(
        Map.entry("ufw", "loads firewall rules of its own"), Map.entry("firewalld", "loads firewall rules of its own"), Map.entry("iptables-persistent", "loads firewall rules of its own"),
        Map.entry("netfilter-persistent", "loads firewall rules of its own"), Map.entry("nftables", "loads firewall rules of its own"), Map.entry("fail2ban", "bans whom it reads in logs, the balancer too"),
        Map.entry("crowdsec-firewall-bouncer", "bans by lists of its own"), Map.entry("apache2", "takes port 80"), Map.entry("lighttpd", "takes port 80"), Map.entry("haproxy", "takes ports of its own"),
        Map.entry("unattended-upgrades", "restarts NGINX outside any drain"), Map.entry("needrestart", "restarts NGINX outside any drain"), Map.entry("ntp", "sets the clock beside chrony"),
        Map.entry("ntpsec", "sets the clock beside chrony"), Map.entry("openssh-server", "listens where nobody is admitted"));

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (Boot.PackageFloor said : environment.edge().boot().packages()) {
            if (FIGHT.containsKey(said.name())) {
                findings.accept(warning("boot.minimumVersion[" + said.name() + "]", "the package " + FIGHT.get(said.name()) + ", against what the node does itself", "leave it out"));
            }
        }
    }
}
