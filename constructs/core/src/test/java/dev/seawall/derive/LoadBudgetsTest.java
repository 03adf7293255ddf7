package dev.seawall.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Edge;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.storage.Storage;
import dev.seawall.units.Bytes;
import dev.seawall.units.Name;
import dev.seawall.units.Percent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a load takes of a node, counted by hand: 50,000 requests/s of 1,024 bytes, answers of 2,048, 500 handshakes/s, connections of a minute, answers in 10 ms. */
class LoadBudgetsTest {
    private static final Load LOAD = Load.perSecond(50_000).build();
    private static final Upstream SOON = Upstream.named("soon").server("10.20.200.10:8080").keepaliveRequests(1_000).build();

    /** 50,000 x (1,024 + 52 + 2,048 + 2 x 52); 1,562 Mbit/s are 195,250,000 bytes. */
    @Test
    void everyByteAndItsHeadersPassInEachDirection() {
        assertThat(NetworkBudget.of(Edges.plain().build(), LOAD)).isEqualTo(new NetworkBudget(161_400_000, 195_250_000));
        assertThat(NetworkBudget.segments(LOAD)).isEqualTo(150_000);
    }

    /** 30,000 x (1,076 + 2,152) are served; a refused request of 1,076 is larger than its answer of 346, and one of 53 is smaller. */
    @Test
    void aRefusedRequestPassesOnce() {
        Load refused = Load.perSecond(50_000).refused(20_000).build();

        assertThat(NetworkBudget.of(Edges.plain().build(), refused).bytesPerSecond()).isEqualTo(96_840_000 + 20_000 * 1_076);
        assertThat(NetworkBudget.of(Edges.plain().build(), Load.perSecond(1).refused(1).request(Bytes.of(1)).build()).bytesPerSecond()).isEqualTo(346);
        assertThat(NetworkBudget.segments(refused)).isEqualTo(110_000);
    }

    @ParameterizedTest
    @CsvSource({"1, 106", "1448, 3000", "1449, 3106", "104857600, 217246464"})
    void aSegmentThatIsBegunHasItsHeaders(long bytes, long each) {
        Load one = Load.perSecond(1).request(Bytes.of(bytes)).response(Bytes.of(bytes)).build();

        assertThat(NetworkBudget.of(Edges.plain().build(), one).bytesPerSecond()).isEqualTo(each);
    }

    /** 15 % of 237 GB are 35,550,000,000 bytes, a ninth of them 3,950,000,000; a file of 1,695 MiB leaves 2,172,663,680 a minute. */
    @Test
    void nineFilesAndAMinuteOfEachFitIntoTheShareOfLogs() {
        assertThat(AccessLogBudget.of(Edges.plain().build(), LOAD)).isEqualTo(new AccessLogBudget(30_000_000, 36_211_061));
        assertThat(AccessLogBudget.of(Edges.plain().build(), Load.perSecond(50_000).refused(50_000).build()).bytesPerSecond()).isEqualTo(30_000_000);
    }

    @Test
    void theSmallestShareStillHasRoom() {
        Edge small = Edges.plain().fleet(Fleet.of(InstanceType.C5D_XLARGE)).storage(Storage.builder().logs(Percent.of(1)).build()).build();

        assertThat(AccessLogBudget.of(small, LOAD).room()).isEqualTo(1_030_467);
    }

    @Test
    void clientsAndWaitingRequestsAreConnections() {
        assertThat(ConnectionBudget.of(Edges.plain().build(), LOAD)).isEqualTo(new ConnectionBudget(30_500, 65_536));
        assertThat(ConnectionBudget.of(Edges.plain().nginx(Nginx.builder().workerConnections(262_144).build()).build(), LOAD).limit()).isEqualTo(1_048_576);
    }

    /** 30,500 open; 500 handshakes and 50,000 / 1,000 pool connections end in a second and stay 30 s. */
    @Test
    void closedFlowsStayInTheTable() {
        assertThat(FlowBudget.of(Edges.plain().upstream(SOON).build(), LOAD)).isEqualTo(new FlowBudget(47_000, 1_048_576));
    }

    /** 30,000 clients and no request that waits; pools end no connection. */
    @Test
    void aRefusedRequestTakesNothingBehindTheNode() {
        Load refused = Load.perSecond(50_000).refused(50_000).build();

        assertThat(FlowBudget.of(Edges.plain().upstream(SOON).build(), refused).flows()).isEqualTo(30_000 + 500 * 30);
        assertThat(ConnectionBudget.of(Edges.plain().build(), refused).connections()).isEqualTo(30_000);
        assertThat(UpstreamBudget.of(Edges.plain().build(), SOON, refused)).extracting(UpstreamBudget::waiting, UpstreamBudget::ports).containsExactly(0L, 0L);
    }

    @Test
    void theKernelsOwnTableIsSmallerAndForgetsLater() {
        Edge own = Edges.plain().upstream(SOON).kernel(Kernel.builder()
            .override("net.netfilter.nf_conntrack_max", "262144", "the kernel's own").override("net.netfilter.nf_conntrack_tcp_timeout_time_wait", "120", "the kernel's own").build()).build();

        assertThat(FlowBudget.of(own, LOAD)).isEqualTo(new FlowBudget(96_500, 262_144));
    }

    @Test
    void aPoolHoldsWhatWaitsAndEveryServerHasItsPorts() {
        Upstream two = Upstream.named("app").server("10.20.200.10:8080").server("10.20.200.11:8080").keepalive(64).keepaliveRequests(1_000).build();

        assertThat(UpstreamBudget.of(Edges.plain().build(), two, LOAD)).isEqualTo(new UpstreamBudget(Name.of("app"), 500, 256, 550, 2 * 55_296));
    }

    @Test
    void portsWaitAMinuteWithoutReuse() {
        Edge without = Edges.plain().kernel(Kernel.builder().override("net.ipv4.tcp_tw_reuse", "2", "loopback alone").build()).build();

        assertThat(UpstreamBudget.of(without, Upstream.named("app").server("10.20.200.10:8080").keepaliveRequests(1).build(), LOAD).ports()).isEqualTo(500 + 50_000 * 60);
    }

    @Test
    void everybodyWhoConnectsWithinTheWindowIsRemembered() {
        HostFirewall.Ban ban = HostFirewall.recent().within(Duration.ofSeconds(90)).table(1_000).build().ban().orElseThrow();

        assertThat(BanBudget.of(ban, LOAD)).isEqualTo(new BanBudget(45_000, 1_000));
    }

    @Test
    void parametersBeyondAnyMachineAreCountedWithoutOverflow() {
        Edge beyond = Edges.plain().kernel(Kernel.builder().override("net.netfilter.nf_conntrack_max", "999999999999999999", "typing")
            .override("net.netfilter.nf_conntrack_tcp_timeout_time_wait", "999999999999999999", "typing").build()).build();

        assertThat(FlowBudget.of(beyond, Load.perSecond(1).handshakes(0).build()).limit()).isEqualTo(2_147_483_647L);
        assertThat(FlowBudget.of(beyond, Load.perSecond(10_000_000).build()).flows()).isBetween(2_147_483_647L, 92_233_720_368_547_758L);
    }

    @Test
    void theBalancerHas55000PortsAMinuteForEachOfItsAddresses() {
        assertThat(BalancerPortBudget.of(Edges.plain().build(), LOAD, 2)).isEqualTo(new BalancerPortBudget(30_000, 55_000));
        assertThat(BalancerPortBudget.of(Edges.plain().balancer(Balancer.builder().crossZone(true).build()).build(), LOAD, 2).limit()).isEqualTo(110_000);
        assertThat(BalancerPortBudget.of(Edges.plain().balancer(Balancer.builder().crossZone(true).build()).build(), LOAD, 3).limit()).isEqualTo(165_000);
    }

    @Test
    void aNodeLeavesInSteps() {
        assertThat(DrainBudget.of(Edges.plain().build())).isEqualTo(new DrainBudget(Duration.ofSeconds(120), Duration.ofSeconds(120), Duration.ofSeconds(100), Duration.ofSeconds(120)));
    }

    @ParameterizedTest
    @CsvSource({"2, 50, 100, 50", "3, 50, 75, 66", "3, 70, 105, 66", "3, 66, 99, 66", "3, 67, 101, 66", "6, 83, 100, 83", "6, 84, 101, 83", "6, 100, 120, 83", "2, 0, 0, 50"})
    void theOthersTakeOverWhatALostZoneCarried(int zones, int before, int after, int most) {
        assertThat(new ZoneLoss(zones, before)).satisfies(loss -> assertThat(loss.survivable()).isTrue()).extracting(ZoneLoss::after, ZoneLoss::most).containsExactly(after, most);
    }

    @Test
    void nobodyTakesOverFromTheOnlyZone() {
        assertThat(new ZoneLoss(1, 50).survivable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 99, 100, 1_000, 49_999, 50_000, 9_999_999})
    void oneRequestMoreNeverTakesLess(long requests) {
        assertThat(demands(Load.perSecond(requests).build())).zipSatisfy(demands(Load.perSecond(requests + 1).build()), (less, more) -> assertThat(more).isGreaterThanOrEqualTo(less));
    }

    private static List<Long> demands(Load load) {
        Edge edge = Edges.plain().build();
        UpstreamBudget upstream = UpstreamBudget.of(edge, edge.nginx().upstreams().get(0), load);
        return List.of(NetworkBudget.of(edge, load).bytesPerSecond(), ProcessorBudget.of(edge, load).nanoseconds(), AccessLogBudget.of(edge, load).bytesPerSecond(),
            ConnectionBudget.of(edge, load).connections(), FlowBudget.of(edge, load).flows(), upstream.waiting(), upstream.ports(), BanBudget.of(edge.firewall().ban().orElseThrow(), load).clients(),
            BalancerPortBudget.of(edge, load, 2).connectionsPerMinute());
    }
}
