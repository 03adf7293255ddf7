package dev.seawall.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Edge;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Architecture;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.storage.Storage;
import dev.seawall.units.BitRate;
import dev.seawall.units.Bytes;
import dev.seawall.units.Percent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Memory, disk, descriptors, time and load: the numbers that were measured, as literals. */
class BudgetsTest {
    @ParameterizedTest
    @CsvSource({"1, 8095", "20, 162847"})
    void aRequestZoneHoldsWhatWasMeasured(long mib, long states) {
        assertThat(RateLimitZone.capacity(Bytes.mib(mib))).isEqualTo(states);
    }

    @ParameterizedTest
    @CsvSource({"1000, 1m", "8095, 1m", "8096, 2m", "100000, 13m", "162847, 20m", "162848, 21m", "320000, 40m", "4000000, 492m"})
    void aRequestZoneIsTheSmallestThatHoldsItsClients(int clients, String size) {
        assertThat(RateLimitZone.of(clients).size().toNginx()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"1, 1m", "16000, 1m", "16001, 2m", "320000, 20m"})
    void aConnectionZoneHoldsEveryClientAtOnce(int clients, String size) {
        assertThat(ConnectionZone.holding(clients).size().toNginx()).isEqualTo(size);
        assertThat(ConnectionZone.holding(clients).capacity()).isGreaterThanOrEqualTo(clients).isLessThan(clients + 16_000L);
    }

    /** Each connection may be a client of its own: 65,536 on four workers, however few clients are expected. */
    @ParameterizedTest
    @CsvSource({"16384, 2000, 65536, 5m", "16384, 100000, 100000, 7m", "65536, 100000, 262144, 17m"})
    void theConnectionZoneIsNotFullBeforeTheWorkersAre(int connections, int expected, long clients, String size) {
        ConnectionZone zone = ConnectionZone.of(Edges.plain().nginx(Nginx.builder().workerConnections(connections).expectedClients(expected).build()).build());

        assertThat(zone.clients()).isEqualTo(clients);
        assertThat(zone.size().toNginx()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"2, 128", "32, 512", "33, 1024", "64, 1024", "65, 2048", "100, 2048", "128, 2048", "129, 4096", "255, 4096", "300, 8192", "65535, 1048576"})
    void aRememberedClientCostsItsStampsRoundedUp(int connections, long bytes) {
        assertThat(table(connections, 65_535).entry().count()).isEqualTo(bytes);
    }

    @Test
    void bothFullListsOfTheSeedTake128MiBEach() {
        assertThat(table(100, 65_535).total().count()).isEqualTo(268_431_360);
        assertThat(table(64, 65_535).total().count()).isEqualTo(134_215_680);
    }

    @ParameterizedTest
    @CsvSource({"512, 2048", "16384, 33792", "262144, 525312"})
    void aWorkerMayHoldTwoDescriptorsAConnectionAndAReserve(int connections, int descriptors) {
        assertThat(DescriptorBudget.of(Edges.plain().nginx(Nginx.builder().workerConnections(connections).build()).build()).worker()).isEqualTo(descriptors);
    }

    @Test
    void everyTimeoutIsBelowTheNext() {
        assertThat(TimeoutLadder.of(Edges.plain().build())).isEqualTo(new TimeoutLadder(Duration.ofSeconds(60), Duration.ofSeconds(350), Duration.ofSeconds(400), Duration.ofSeconds(3600),
            Duration.ofSeconds(60), Duration.ofSeconds(70), Duration.ofSeconds(120), Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @CsvSource({"71, 0", "80, 0", "81, 1", "109, 29", "110, 30", "7200, 30"})
    void aLeavingNodeLingersAsLongAsTheHookLeavesBesideTheStop(int drain, int linger) {
        assertThat(TimeoutLadder.of(Edges.plain().fleet(Fleet.of(InstanceType.C6ID_XLARGE).drainTimeout(Duration.ofSeconds(drain))).build()).linger()).hasSeconds(linger);
    }

    @Test
    void theHostForgetsNoFlowBeforeTheInstance() {
        TimeoutLadder ladder = TimeoutLadder.of(Edges.plain().balancer(Balancer.builder().idleTimeout(Duration.ofSeconds(6000)).build()).build());

        assertThat(ladder.instanceTracking()).hasSeconds(6050);
        assertThat(ladder.hostTracking()).hasSeconds(6050);
    }

    @ParameterizedTest
    @CsvSource({"c6id.xlarge, 135612, 1695, 1024", "c5d.xlarge, 57220, 715, 1024", "c5ad.xlarge, 85830, 1072, 1024"})
    void theDiskIsSharedInWholeMebibytes(String type, long cache, long logFile, long temporaryFile) {
        assertThat(StorageShares.of(Edges.plain().fleet(Fleet.of(InstanceType.of(type))).build()))
            .isEqualTo(new StorageShares(Bytes.mib(cache), Bytes.mib(logFile), Bytes.mib(temporaryFile)));
    }

    @Test
    void sharesAreCountedOnTheSmallestDiskOfTheFleet() {
        Edge edge = Edges.plain().fleet(Fleet.of(InstanceType.C6ID_XLARGE).instanceTypes(InstanceType.C6ID_XLARGE, InstanceType.C5D_XLARGE)).build();

        assertThat(StorageShares.of(edge).cache()).isEqualTo(Bytes.mib(57_220));
    }

    @Test
    void oneUploadTakesHalfOfTheTemporaryShareAtMost() {
        InstanceType small = InstanceType.exceptional("m6idn.large", Architecture.AMD64, 2, Bytes.gib(8), Bytes.gb(10), BitRate.mbit(1_562), BitRate.mbit(25_000), "a test");
        Edge edge = Edges.plain().fleet(Fleet.of(small)).storage(Storage.builder().temporary(Percent.of(10)).build()).build();

        assertThat(StorageShares.of(edge)).isEqualTo(new StorageShares(Bytes.mib(5722), Bytes.mib(71), Bytes.mib(476)));
    }

    @ParameterizedTest
    @CsvSource({"c6id.xlarge, 50, 5857500000, 10543500000", "c6id.xlarge, 85, 9957750000, 11129250000", "c6id.xlarge, 100, 11715000000, 12886500000", "c5d.xlarge, 50, 4687500000, 8437500000", "c9gd.xlarge, 33, 5197500000, 14175000000"})
    void scalingHoldsAShareOfTheBaselineAMinute(String type, int share, long target, long alarm) {
        Edge edge = Edges.plain().fleet(Fleet.of(InstanceType.of(type)).networkTarget(Percent.of(share)).cpuTarget(Percent.of(40))).build();

        assertThat(ScalingTargets.of(edge)).isEqualTo(new ScalingTargets(40, 80, target, alarm));
    }

    @ParameterizedTest
    @CsvSource({"10, 80", "50, 80", "60, 80", "61, 80", "70, 85", "90, 95"})
    void theAlarmOfTheProcessorLiesAboveItsTarget(int target, int alarm) {
        assertThat(ScalingTargets.of(Edges.plain().fleet(Fleet.of(InstanceType.C6ID_XLARGE).cpuTarget(Percent.of(target))).build()).cpuAlarm()).isEqualTo(alarm);
    }

    @Test
    void aDeployWaitsLongerThanABootOrADrain() {
        Edge slow = Edges.plain().balancer(Balancer.builder().deregistrationDelay(Duration.ofHours(1)).build())
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE).bootTimeout(Duration.ofMinutes(30)).drainTimeout(Duration.ofMinutes(10))).build();

        assertThat(FleetWaits.of(slow)).isEqualTo(new FleetWaits(Duration.ofMinutes(40), Duration.ofMinutes(80)));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, false", "2, 1, true", "3, 1, true", "6, 3, true"})
    void aZoneHasItsShareOfTheMinimum(int minimum, int least, boolean covers) {
        ZoneCapacity capacity = ZoneCapacity.of(Edges.plain().fleet(Fleet.of(InstanceType.C6ID_XLARGE).between(minimum, 9)).build());

        assertThat(capacity).isEqualTo(new ZoneCapacity(2, least));
        assertThat(capacity.coversEveryZone()).isEqualTo(covers);
    }

    private static RecentTable table(int connections, int clients) {
        return RecentTable.of(HostFirewall.recent().connections(connections).table(clients).build().ban().orElseThrow());
    }
}
