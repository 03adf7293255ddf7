package dev.seawall.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Seed;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.network.Network;
import dev.seawall.units.Cidr;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InternalPortsTest {
    @Test
    void noMatchHoldsMoreThanFifteenPorts() {
        String rules = rules(HostFirewall.recent().internalPorts(IntStream.rangeClosed(2001, 2015).toArray()).internalSources(Cidr.parse("10.20.128.0/20")));

        assertThat(rules).contains("-A INPUT -s 10.20.128.0/20 -p tcp -m multiport --dports 2001,2002,2003,2004,2005,2006,2007,2008,2009,2010,2011,2012,2013,2014,2015 ",
            "-A INPUT -s 10.20.128.0/20 -p tcp -m multiport --dports 9100,9113 ");
    }

    @Test
    void theBalancersSubnetsAreDroppedBeforeAnySourceIsAdmitted() {
        String rules = rules(HostFirewall.recent().internalPorts(2379).internalSources(Cidr.parse("10.20.0.0/16")));

        assertThat(rules.indexOf("-A INPUT -s 10.20.0.0/26 -p tcp -m multiport --dports 2379,9100,9113 -j DROP")).isPositive()
            .isLessThan(rules.indexOf("-A INPUT -s 10.20.0.0/16 -p tcp -m multiport --dports 2379,9100,9113 "));
    }

    private static String rules(HostFirewall.Builder firewall) {
        Edge edge = Seed.edge("shop", Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a")).firewall(firewall).build();
        return NodeFiles.of(Environment.of("prod", "eu-central-1", edge)).expect("/etc/seawall/rules.v4").content();
    }
}
