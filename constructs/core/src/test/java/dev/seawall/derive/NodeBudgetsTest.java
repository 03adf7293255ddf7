package dev.seawall.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.nginx.RateLimit;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.node.NodeFile;
import dev.seawall.node.NodeFiles;
import dev.seawall.units.Bytes;
import dev.seawall.units.IpAddress;
import dev.seawall.units.RequestRate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Whatever NGINX's own files say that workers share. */
    @Test
    void zonesAreThoseOfTheNodesFiles() {
        Edge every = Edges.plain().upstream(Upstream.named("other").server("10.20.200.11:8080")).route(Route.prefix("/a").to("other").cacheFor(Duration.ofMinutes(1)))
            .route(Route.prefix("/b").to("app").limit(RateLimit.perClient(RequestRate.perSecond(5)))).build();
        long kib = 0;
        for (NodeFile file : NodeFiles.of(Environment.of("prod", "eu-central-1", every)).files()) {
            Matcher zone = Pattern.compile("(?:zone=\\w+:|zone \\w+ |shared:\\w+:)(\\d+)([km])").matcher(file.content());
            while (file.path().startsWith("/etc/nginx/") && zone.find()) {
                kib += Long.parseLong(zone.group(1)) * (zone.group(2).equals("m") ? 1_024 : 1);
            }
        }

        assertThat(MemoryBudget.of(every).zones()).isEqualTo(Bytes.kib(kib));
        assertThat(MemoryBudget.of(Edges.plain().build()).zones()).isEqualTo(Bytes.kib(27 * 1_024 + 256));
    }

    @Test
    void parametersBeyondAnyMachineAreCountedWithoutOverflow() {
        Kernel.Builder kernel = Kernel.builder();
        for (String key : List.of("vm.nr_hugepages", "vm.min_free_kbytes", "net.netfilter.nf_conntrack_max", "net.netfilter.nf_conntrack_buckets")) {
            kernel = kernel.override(key, "999999999999999999", "typing");
        }
        MemoryBudget budget = MemoryBudget.of(Edges.plain().kernel(kernel.build()).build());

        assertThat(budget.tracking()).isEqualTo(Bytes.of(2_147_483_647L * 264));
        assertThat(budget.system()).isEqualTo(Bytes.of(512 * 1_048_576L + 2_147_483_647L * (1_024 + 2_097_152)));
    }

    @Test
    void aRangeOfPortsMayBeReservedAsAWhole() {
        PortBudget none = PortBudget.of(Edges.plain().kernel(Kernel.builder().override("net.ipv4.ip_local_reserved_ports", "10240-65535", "ours").build()).build());
        PortBudget backwards = PortBudget.of(Edges.plain().kernel(Kernel.builder().override("net.ipv4.ip_local_port_range", "65535 10240", "odd").build()).build());

        assertThat(none.isRange()).isTrue();
        assertThat(none.perServer()).isZero();
        assertThat(backwards.isRange()).isFalse();
        assertThat(backwards.perServer()).isZero();
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
    void whereNoListenerTakesTheTimeoutItIsTheFixedOne() {
        Balancer none = Balancer.builder().idleTimeout(Duration.ofSeconds(60)).listener(Listener.balancerTls(443, Input.certificate("certificate"))).build();
        Balancer one = Balancer.builder().idleTimeout(Duration.ofSeconds(60)).listener(Listener.balancerTls(443, Input.certificate("certificate"))).listener(Listener.https(8443)).build();

        assertThat(ListenerIdle.of(Edges.plain().build().toBuilder().balancer(none).build())).isEqualTo(new ListenerIdle(Duration.ofSeconds(350), true));
        assertThat(ListenerIdle.of(Edges.plain().build().toBuilder().balancer(one).build())).isEqualTo(new ListenerIdle(Duration.ofSeconds(60), true));
    }

    @Test
    void onlyServersBeyondTheLinkNeedAWay() {
        Edge own = Edges.plain().boot(Boot.builder().timeSource(IpAddress.parse("10.20.0.5")).build()).build();

        assertThat(BootServers.of(own)).isEqualTo(new BootServers(Optional.of(IpAddress.parse("10.20.0.5")), Optional.empty()));
        assertThat(BootServers.of(Edges.plain().build())).isEqualTo(new BootServers(Optional.empty(), Optional.empty()));
    }
}
