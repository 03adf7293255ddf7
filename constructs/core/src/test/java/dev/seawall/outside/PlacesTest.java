package dev.seawall.outside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.check.Culprit;
import dev.seawall.check.Finding;
import dev.seawall.check.Severity;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.Places;
import dev.seawall.model.TerraformBackend;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Architecture;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.ClientCertificates;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.RateLimit;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.model.watch.Watch;
import dev.seawall.units.BitRate;
import dev.seawall.units.Bytes;
import dev.seawall.units.Cidr;
import dev.seawall.units.RequestRate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a package outside Seawall's own, as a user's code is: the edge below is written a call a line, and each path leads to its line. */
class PlacesTest {
    private static final int FIRST = line() + 2;
    private static final Environment EDGE = Environment.of("prod", "eu-central-1",
        Edge.named("shop")
            .network(Network.create(Cidr.parse("10.20.0.0/16"))
                .zones("eu-central-1a", "eu-central-1b"))
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE)
                .between(2, 4))
            .kernel(Kernel.builder()
                .override("net.core.somaxconn", "4096", "as everywhere")
                .build())
            .nginx(Nginx.builder()
                .backlog(1_024)
                .backlog(65_535)
                .build())
            .firewall(HostFirewall.recent()
                .connections(60))
            .upstream(Upstream.named("app")
                .server("10.20.112.10:8080")
                .server("10.20.112.11:8080")
                .ejectAfter(3, Duration.ofSeconds(10)))
            .listener(Listener.https(443)
                .withHttp3())
            .route(Route.prefix("/").to("app")
                .header("X-Frame-Options", "DENY"))
            .tag("team", "maps")
            .build());

    @ParameterizedTest
    @CsvSource({
        "network.cidr, 1", "network.zones, 2", "fleet.instanceTypes, 3", "fleet.minimum, 4", "fleet.maximum, 4", "kernel.override[net.core.somaxconn], 6",
        "kernel.override[net.core.somaxconn].value, 6", "nginx.backlog, 10", "firewall.ban.connections, 13", "firewall.ban, 12", "nginx.upstreams[app], 14", "nginx.upstreams[app].servers, 16",
        "nginx.upstreams[app].servers[0], 15", "nginx.upstreams[app].maxFails, 17", "balancer.listeners[443], 18", "balancer.listeners[443].http3, 19", "balancer.listeners, 18",
        "nginx.routes[0].path, 20", "nginx.routes[0].headers, 21", "tags[team], 22", "tags[team].key, 22", "environment.region, -1",
    })
    void aPathLeadsToTheLineThatSaidIt(String path, int below) {
        assertThat(EDGE.places().find(path)).hasValueSatisfying(said -> {
            assertThat(said.itself()).isTrue();
            assertThat(said.place().toString()).isEqualTo("PlacesTest.java:" + (FIRST + below));
        });
    }

    private static final int FIRST_LEAF = line() + 2;
    private static final Environment LEAVES = Environment.of("prod", "eu-central-1",
        Edge.named("shop")
            .network(Network.existing(
                Input.vpc("vpc-id"), Cidr.parse("10.20.0.0/16"))
                .zone("eu-central-1a",
                    Input.subnet("front"), Cidr.parse("10.20.0.0/26"),
                    Input.subnet("back")))
            .fleet(Fleet.of(InstanceType
                    .exceptional("m6id.xlarge", Architecture.AMD64, 4, Bytes.gib(16), Bytes.gb(237), BitRate.mbit(1_562), BitRate.mbit(12_500), "memory"))
                .image(Image.DEBIAN_13
                    .serial("20261110-2296")))
            .nginx(Nginx.builder()
                .certificate(
                    CertificateSource.secret("shop/tls"))
                .build())
            .upstream(Upstream.named("app")
                .server("10.20.112.10:8443")
                .tls(UpstreamTls.verified("app.example")
                    .signedBy("shop/authorities")
                    .clientCertificate("shop/client")))
            .listener(Listener.https(443)
                .clientCertificates(ClientCertificates.signedBy("shop/partners")
                    .depth(3)))
            .listener(Listener.balancerTls(8443,
                Input.certificate("certificate")))
            .route(Route.prefix("/").to("app")
                .limit(RateLimit.perClient(RequestRate.perSecond(50))
                    .burst(20)))
            .watch(Watch.builder()
                .topic(
                    Input.topic("alarms"))
                .build())
            .build())
        .terraformBackend(
            TerraformBackend.cloud("acme", "shop"));

    /** Values with methods or arguments of their own, each of which may stand on a line of its own. */
    @ParameterizedTest
    @CsvSource({
        "network.vpc, 2", "network.cidr, 1", "network.subnets[eu-central-1a].balancerCidr, 3", "network.subnets[eu-central-1a].balancerSubnet, 4", "network.subnets[eu-central-1a].nodeSubnet.description, 5",
        "fleet.instanceTypes[m6id.xlarge].exception, 7", "fleet.image, 8", "fleet.image.serial, 9", "nginx.certificate, 12", "nginx.certificate.secret, 12",
        "nginx.upstreams[app].tls, 16", "nginx.upstreams[app].tls.serverName, 16", "nginx.upstreams[app].tls.authorities, 17", "nginx.upstreams[app].tls.clientCertificate, 18",
        "balancer.listeners[443].clientCertificates, 20", "balancer.listeners[443].clientCertificates.authorities, 20", "balancer.listeners[443].clientCertificates.depth, 21",
        "balancer.listeners[8443].port, 22", "balancer.listeners[8443].certificate, 23", "nginx.routes[0].limit, 25", "nginx.routes[0].limit.rate, 25", "nginx.routes[0].limit.burst, 26",
        "watch.topic, 29", "watch.topic.description, 29", "terraform.backend.workspace, 33", "environment.terraformBackend, 32", "balancer, 22", "watch, 27",
    })
    void aLeafLeadsToTheLineThatSaidIt(String path, int below) {
        assertThat(LEAVES.places().find(path)).hasValueSatisfying(said -> assertThat(said.place().toString()).isEqualTo("PlacesTest.java:" + (FIRST_LEAF + below)));
    }

    @ParameterizedTest
    @CsvSource({"nginx.keepaliveTimeout, nginx, 8", "nginx.routes[0].limit, nginx.routes[0], 20", "nginx.upstreams[app].keepalive, nginx.upstreams[app], 14", "fleet.image, fleet, 3",
        "balancer.idleTimeout, '', 0", "plan.shopNodeRole, '', 0"})
    void aDefaultLeadsToWhatIsAroundIt(String path, String around, int below) {
        assertThat(EDGE.places().find(path)).hasValueSatisfying(said -> {
            assertThat(said.itself()).isFalse();
            assertThat(said.path()).isEqualTo(around);
            assertThat(said.place().toString()).isEqualTo("PlacesTest.java:" + (FIRST + below));
        });
    }

    @Test
    void aContradictionHasTheLinesOfBoth() {
        Finding finding = new Finding(Severity.ERROR, "RuleHolds", "nginx.backlog", "is too much", "lower it").against("kernel.override[net.core.somaxconn]");

        assertThat(Culprit.of(EDGE, finding)).extracting(culprit -> culprit.path() + " " + culprit.place().line())
            .containsExactly("nginx.backlog " + (FIRST + 10), "kernel.override[net.core.somaxconn] " + (FIRST + 6));
    }

    @Test
    void whereAThingWasSaidIsNoPartOfIt() {
        Upstream one = Upstream.named("app").server("10.0.0.1:80").build();
        Upstream other = Upstream.named("app")
            .server("10.0.0.1:80").build();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
        assertThat(one.places()).isNotSameAs(other.places());
    }

    @Test
    void aCopyRemembersWhatItsOriginalWasTold() {
        Edge copy = EDGE.edge().toBuilder().description("another").build();

        assertThat(List.of("nginx.backlog", "nginx.upstreams[app].servers[0]", "fleet.minimum")).allSatisfy(path -> assertThat(copy.places().find(path)).isEqualTo(EDGE.places().find(path)));
    }

    @Test
    void whatIsSaidAnewHidesWhatWasSaidWithin() {
        Edge copy = EDGE.edge().toBuilder().nginx(Nginx.builder().http2(false).build()).build();

        assertThat(copy.places().find("nginx.backlog")).hasValueSatisfying(said -> assertThat(said.itself()).isFalse());
    }

    @Test
    void noBuilderLeavesNoPlace() {
        assertThat(Places.NONE.find("nginx.backlog")).isEmpty();
    }

    private static int line() {
        return new Throwable().getStackTrace()[1].getLineNumber();
    }
}
