package dev.seawall.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Edge;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.units.Bytes;
import dev.seawall.units.IpAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Budgets that rules compare with: figures of the standard edge, counted by hand. */
class NodeBudgetsTest {
    @Test
    void aServerHasThePortsOfTheRangeLessTheReservedOnes() {
        Edge listening = Edges.plain().kernel(Kernel.builder().override("net.ipv4.ip_local_port_range", "20000 29999", "few").override("net.ipv4.ip_local_reserved_ports", "80,20010-20019,20015,40000", "ours").build()).build();

        PortBudget budget = PortBudget.of(listening);

        assertThat(budget.perServer()).isEqualTo(9_990);
        assertThat(List.of(budget.takes(20_000), budget.takes(29_999), budget.takes(20_015), budget.takes(30_000), budget.takes(19_999))).containsExactly(true, true, false, false, false);
    }

    @Test
    void aRangeThatIsNoneHasNoPorts() {
        assertThat(PortBudget.of(Edges.plain().kernel(Kernel.builder().override("net.ipv4.ip_local_port_range", "many", "odd").build()).build()).perServer()).isZero();
    }

    @Test
    void memoryIsTheSumOfWhatMayBeFullAtOnce() {
        MemoryBudget budget = MemoryBudget.of(Edges.plain().build());

        assertThat(budget.connections()).isEqualTo(Bytes.mib(1_472));
        assertThat(budget.bans()).isEqualTo(Bytes.of(2L * 2_048 * 65_535));
        assertThat(budget.tracking()).isEqualTo(Bytes.mib(258));
        assertThat(budget.sockets().toMib()).isEqualTo(737);
        assertThat(budget.total().count()).isEqualTo(budget.connections().count() + budget.zones().count() + budget.bans().count() + budget.tracking().count() + budget.sockets().count() + budget.system().count());
    }

    @Test
    void offersAreThoseOfTheRegion() {
        assertThat(InstanceOffers.zones("eu-central-1", "c6id.xlarge")).hasValue(3);
        assertThat(InstanceOffers.zones("eu-west-1", "c8id.xlarge")).hasValue(0);
        assertThat(InstanceOffers.zones("us-east-1", "c9gd.xlarge")).hasValue(4);
        assertThat(InstanceOffers.zones("mars-north-1", "c6id.xlarge")).isEmpty();
        assertThat(InstanceOffers.zones("eu-central-1", "m6idn.xlarge")).isEmpty();
    }

    @Test
    void aListenerWithTlsOfTheBalancerForgetsAfterItsOwnTime() {
        Edge said = Edges.plain().balancer(Balancer.builder().idleTimeout(Duration.ofSeconds(900)).build()).build();
        Edge tls = Edges.plain().balancer(Balancer.builder().idleTimeout(Duration.ofSeconds(900)).listener(Listener.balancerTls(8443, Input.certificate("certificate"))).build()).build();

        assertThat(ListenerIdle.of(said)).isEqualTo(new ListenerIdle(Duration.ofSeconds(900), false));
        assertThat(ListenerIdle.of(tls)).isEqualTo(new ListenerIdle(Duration.ofSeconds(350), true));
    }

    @Test
    void onlyServersBeyondTheLinkNeedAWay() {
        Edge own = Edges.plain().boot(Boot.builder().timeSource(IpAddress.parse("10.20.0.5")).build()).build();

        assertThat(BootServers.of(own)).isEqualTo(new BootServers(Optional.of(IpAddress.parse("10.20.0.5")), Optional.empty()));
        assertThat(BootServers.of(Edges.plain().build())).isEqualTo(new BootServers(Optional.empty(), Optional.empty()));
    }
}
