package dev.seawall.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.derive.Load;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.Seed;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.Network;
import dev.seawall.units.Bytes;
import dev.seawall.units.Cidr;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many nodes of the paper's edge carry a load, and what binds first. */
class CapacityTest {
    private static final CreatedNetwork NETWORK = Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b", "eu-central-1c");

    /** 97,625,000 bytes/s at half of 1,562 Mbit/s, of 3,228 bytes each; 2,000,000,000 ns at half of four processors, of 53,032 ns each; 512 connections that are busy 10 ms. */
    @Test
    void thePapersLoadBindsOnTheNetworkFirst() {
        Capacity capacity = of(Load.perSecond(50_000), 3);

        assertThat(capacity.byLoad().subList(0, 3)).extracting(LoadBudget::name).containsExactly("network", "processor", "pool of backend");
        assertThat(capacity.byLoad().subList(0, 3)).extracting(budget -> budget.carries(50_000)).containsExactly(30_243L, 37_713L, 51_200L);
        assertThat(capacity.nodesByLoad()).isEqualTo(2);
        assertThat(capacity.nodes()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1", "1, 3, 1, 3", "30243, 1, 1, 1", "30244, 1, 2, 2", "50000, 2, 2, 2", "50000, 4, 2, 4", "100000, 3, 4, 6", "10000000, 3, 331, 333"})
    void everyZoneHasAsManyNodes(long requests, int zones, long byLoad, long nodes) {
        Capacity capacity = of(Load.perSecond(requests), zones);

        assertThat(capacity.nodesByLoad()).isEqualTo(byLoad);
        assertThat(capacity.nodes()).isEqualTo(nodes);
    }

    /** The pool of two nodes holds 1,024 waiting requests, of one 512; a lost zone must leave room for all of them. */
    @Test
    void aLimitThatIsPlannedInFullStillCarriesALostZone() {
        Load.Builder waiting = Load.perSecond(10_000).upstreamTime(Duration.ofMillis(60));

        assertThat(of(waiting, 1).nodes()).isEqualTo(2);
        assertThat(of(waiting, 2).nodes()).isEqualTo(4);
        assertThat(of(waiting, 2).percentWithoutAZone(4)).isEqualTo(59);
        assertThat(of(waiting, 2).tightest(2).name()).isEqualTo("pool of backend");
    }

    @Test
    void whatANodeHasNoneOfCarriesNothing() {
        Edge none = Seed.edge("shop", NETWORK).build().toBuilder().kernel(Kernel.builder().override("net.ipv4.ip_local_reserved_ports", "10240-65535", "ours").build()).build();

        Capacity capacity = Capacity.of(Environment.of("prod", "eu-central-1", none), Load.perSecond(50_000).build(), 3);
        assertThat(capacity.missing()).map(LoadBudget::name).contains("ports to backend");
        assertThat(capacity.fitsFleet()).isFalse();
        assertThat(CapacityText.of(capacity)).contains("\nno number of nodes carries it: a node has 0 of ports to backend (the kernel, net.ipv4.ip_local_port_range for each server)\nthe fleet goes from 3 to 12\nfirst bottleneck: ports to backend, 0 ");
        assertThat(of(Load.perSecond(50_000), 3).missing()).isEmpty();
    }

    @Test
    void portsOfTheBalancerAreThoseOfTheZonesThatAreAskedAbout() {
        Edge relay = Seed.edge("shop", NETWORK).build().toBuilder().balancer(Balancer.builder().crossZone(true).clientAddress(ClientAddress.PROXY_PROTOCOL_V2).listener(Listener.https(443)).build())
            .firewall(HostFirewall.withoutBans()).build();

        assertThat(Capacity.of(Environment.of("prod", "eu-central-1", relay), Load.perSecond(50_000).build(), 2).byLoad()).filteredOn(budget -> budget.name().equals("balancer's ports"))
            .extracting(LoadBudget::limit).containsExactly(110_000L);
    }

    @Test
    void aLoadThatTheFleetCannotCarryIsSaid() {
        assertThat(of(Load.perSecond(200_000), 3).fitsFleet()).isTrue();
        assertThat(of(Load.perSecond(500_000), 3)).satisfies(capacity -> assertThat(capacity.nodes()).isEqualTo(18)).extracting(Capacity::fitsFleet).isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource({"10240, network", "64, processor"})
    void largeAnswersFillTheNetworkAndSmallOnesTheProcessor(long response, String first) {
        assertThat(of(Load.perSecond(50_000).request(Bytes.of(512)).response(Bytes.of(response)), 3).bottleneck().name()).isEqualTo(first);
    }

    @Test
    void handshakesFillTheListOfClients() {
        assertThat(of(Load.perSecond(10_000).handshakes(2_000).lifetime(Duration.ofSeconds(1)), 3).bottleneck().name()).isEqualTo("remembered clients");
    }

    @Test
    void aLoadWithoutConnectionsTakesNoneOfTheirLimits() {
        LoadBudget bans = of(Load.perSecond(10_000).handshakes(0), 3).byLoad().stream().filter(budget -> budget.name().equals("remembered clients")).findFirst().orElseThrow();

        assertThat(bans.carries(10_000)).isEqualTo(Long.MAX_VALUE);
        assertThat(bans.nodes()).isEqualTo(1);
        assertThat(bans.percent(1)).isZero();
    }

    @Test
    void aBalancerThatConnectsByItselfHasPortsToSpend() {
        Edge relay = Seed.edge("shop", NETWORK).build().toBuilder().balancer(Balancer.builder().clientAddress(ClientAddress.PROXY_PROTOCOL_V2).listener(Listener.https(443)).build())
            .firewall(HostFirewall.withoutBans()).build();

        assertThat(Capacity.of(Environment.of("prod", "eu-central-1", relay), Load.perSecond(50_000).build(), 3).byLoad()).extracting(LoadBudget::name)
            .contains("balancer's ports").doesNotContain("remembered clients");
    }

    @Test
    void aNodeThatEndsNoTlsSaysNothingOfItsSessions() {
        Edge plain = Seed.edge("shop", NETWORK).build().toBuilder().balancer(Balancer.builder().listener(Listener.balancerTls(443, Input.certificate("certificate"))).build()).build();
        Load resumed = Load.perSecond(50_000).resumed(500).refused(1).build();

        assertThat(Capacity.of(Environment.of("prod", "eu-central-1", plain), resumed, 3).byLoad().stream().filter(budget -> budget.name().equals("processor")).findFirst().orElseThrow().grounds())
            .contains(Ground.measured("10.5 us a small request, 10.7 us one with this answer, 10.4 us a connection, on one core over loopback"), Ground.measured("5.5 us a refused request"))
            .noneSatisfy(ground -> assertThat(ground.text()).contains("handshake"));
    }

    @Test
    void aLargerBaselineCarriesMore() {
        Edge large = Seed.edge("shop", NETWORK).fleet(Fleet.of(InstanceType.C9GD_XLARGE).between(3, 12)).build();

        Capacity capacity = Capacity.of(Environment.of("prod", "eu-central-1", large), Load.perSecond(50_000).build(), 3);
        assertThat(capacity.bottleneck().name()).isEqualTo("processor");
    }

    @Test
    void moreRequestsNeverTakeFewerNodes() {
        List<Long> nodes = List.of(1L, 1_000L, 30_243L, 30_244L, 60_000L, 100_000L, 1_000_000L, 10_000_000L).stream().map(requests -> of(Load.perSecond(requests), 3).nodes()).toList();

        assertThat(nodes).isSorted();
    }

    @Test
    void everyBudgetSaysWhoseItIsAndHowItIsKnown() {
        Capacity capacity = of(Load.perSecond(50_000), 3);

        assertThat(capacity.byLoad()).allSatisfy(budget -> assertThat(budget.grounds()).isNotEmpty()).allSatisfy(budget -> assertThat(budget.owner()).isNotEmpty());
        assertThat(capacity.byEdge()).hasSize(14).allSatisfy(budget -> assertThat(budget.grounds()).isNotEmpty()).allSatisfy(budget -> assertThat(budget.fits()).as(budget.name()).isTrue());
        assertThat(capacity.unpublished()).extracting(Unpublished::demand).containsExactly(47_000L, 300_000L);
    }

    @Test
    void theLargestLoadIsCountedWithoutOverflow() {
        Load.Builder largest = Load.perSecond(10_000_000).request(Bytes.mib(100)).response(Bytes.mib(100)).handshakes(10_000_000).lifetime(Duration.ofDays(1)).upstreamTime(Duration.ofHours(1));

        assertThat(of(largest, 6).byLoad()).allSatisfy(budget -> assertThat(budget.nodes()).isBetween(1L, 1_000_000_000L)).allSatisfy(budget -> assertThat(budget.carries(10_000_000)).isBetween(0L, 10_000_000L));
    }

    private static Capacity of(Load.Builder load, int zones) {
        return Capacity.of(Environment.of("prod", "eu-central-1", Seed.edge("shop", NETWORK).build()), load.build(), zones);
    }
}
