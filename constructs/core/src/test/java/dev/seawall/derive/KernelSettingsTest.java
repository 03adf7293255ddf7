package dev.seawall.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Edge;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.HealthCheck;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.kernel.SysctlKey;
import dev.seawall.model.kernel.SysctlValue;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.units.Port;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KernelSettingsTest {
    @Test
    void everySettingHasAUnitAReasonAndASource() {
        Edge edge = Edges.plain().listener(Listener.https(20_443).withHttp3()).build();

        assertThat(KernelSettings.of(edge).settings()).hasSizeGreaterThan(30).allSatisfy(setting -> {
            assertThat(setting.unit()).as(setting.key().name()).isNotBlank();
            assertThat(setting.reason()).as(setting.key().name()).isNotBlank().doesNotContain("\n");
            assertThat(setting.source()).as(setting.key().name()).isNotBlank();
        });
    }

    @Test
    void settingsThatFollowNameTheirOptionAndTheOthersAreThePreset() {
        Edge edge = Edges.plain().listener(Listener.https(20_443).withHttp3()).build();

        assertThat(KernelSettings.of(edge).settings()).filteredOn(setting -> setting.option().isPresent()).extracting(setting -> setting.key() + " " + setting.option().orElseThrow())
            .containsExactly("net.core.rmem_max listener.withHttp3", "net.core.somaxconn nginx.backlog", "net.core.wmem_max listener.withHttp3", "net.ipv4.ip_local_reserved_ports listener",
                "net.netfilter.nf_conntrack_tcp_timeout_established balancer.idleTimeout");
    }

    @Test
    void keysStandOnceInTheirOrder() {
        assertThat(KernelSettings.of(Edges.plain().build()).settings()).extracting(setting -> setting.key().name()).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void anOverrideWinsWithTheUsersReason() {
        Edge edge = Edges.plain().kernel(Kernel.builder().override("net.ipv4.tcp_synack_retries", "2", "measured here").build()).build();

        assertThat(KernelSettings.of(edge).settings()).contains(new Sysctl(SysctlKey.of("net.ipv4.tcp_synack_retries"), SysctlValue.of("2"), "retries", "measured here", "the user",
            Optional.of("kernel.override")));
        assertThat(KernelSettings.of(Edges.plain().build()).find("net.ipv4.tcp_synack_retries")).contains(SysctlValue.of("3"));
    }

    @Test
    void anOverrideMayAddAKey() {
        Edge edge = Edges.plain().kernel(Kernel.builder().override("vm.swappiness", "1", "no swap").build()).build();

        assertThat(KernelSettings.of(edge).find("vm.swappiness")).contains(SysctlValue.of(1));
        assertThat(KernelSettings.of(Edges.plain().build()).find("vm.swappiness")).isEmpty();
    }

    @Test
    void portsFrom10240OnAreReserved() {
        Edge edge = Edges.plain().listener(Listener.https(20_443)).listener(Listener.https(10_239))
            .balancer(Balancer.builder().healthCheck(HealthCheck.builder().port(Port.of(10_240)).build()).build()).build();

        assertThat(KernelSettings.of(edge).find("net.ipv4.ip_local_reserved_ports")).contains(SysctlValue.of("10240,20443"));
        assertThat(KernelSettings.of(Edges.plain().build()).find("net.ipv4.ip_local_reserved_ports")).isEmpty();
    }

    @Test
    void asManyPortsAsThereCanBeAreReserved() {
        Edge.Builder edge = Edges.plain();
        for (int port = 20_000; port < 20_049; port++) {
            edge.listener(Listener.https(port));
        }

        assertThat(KernelSettings.of(edge.build()).find("net.ipv4.ip_local_reserved_ports").orElseThrow().value()).hasSize(49 * 6 - 1).startsWith("20000,20001,").endsWith(",20048");
    }

    @Test
    void theListenBacklogIsNotCut() {
        Edge edge = Edges.plain().nginx(Nginx.builder().backlog(4_096).build()).build();

        assertThat(KernelSettings.of(edge).find("net.core.somaxconn")).contains(SysctlValue.of("4096"));
        assertThat(KernelSettings.of(Edges.plain().build()).find("net.core.somaxconn")).contains(SysctlValue.of("65535"));
    }

    @Test
    void trackingLastsLongerThanTheBalancer() {
        Edge edge = Edges.plain().balancer(Balancer.builder().idleTimeout(Duration.ofSeconds(6000)).build()).build();

        assertThat(KernelSettings.of(edge).find("net.netfilter.nf_conntrack_tcp_timeout_established")).contains(SysctlValue.of("6050"));
    }

    @Test
    void quicBuffersAreRaisedBesideHttp3Alone() {
        assertThat(KernelSettings.of(Edges.plain().listener(Listener.https(8443).withHttp3()).build()).find("net.core.rmem_max")).contains(SysctlValue.of("4194304"));
        assertThat(KernelSettings.of(Edges.plain().build()).find("net.core.rmem_max")).isEmpty();
    }

    @Test
    void theOlderKernelIsToldNothingItDoesNotKnow() {
        Edge older = Edges.plain().fleet(Fleet.of(InstanceType.C6ID_XLARGE).image(Image.DEBIAN_12)).build();

        assertThat(KernelSettings.of(older).find("kernel.io_uring_disabled")).isEmpty();
        assertThat(KernelSettings.of(Edges.plain().build()).find("kernel.io_uring_disabled")).contains(SysctlValue.of("2"));
    }

    @Test
    void whatThePaperSaysAndHarmsIsNotSet() {
        KernelSettings settings = KernelSettings.of(Edges.plain().build());

        assertThat(settings.find("fs.file-max")).isEmpty();
        assertThat(settings.find("net.ipv4.tcp_max_syn_backlog")).isEmpty();
        assertThat(settings.find("net.ipv4.tcp_rmem")).contains(SysctlValue.of("4096 131072 6291456"));
    }
}
