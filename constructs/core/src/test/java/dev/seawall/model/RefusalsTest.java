package dev.seawall.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.HealthCheck;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Architecture;
import dev.seawall.model.fleet.Debian;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.SysctlKey;
import dev.seawall.model.kernel.SysctlValue;
import dev.seawall.model.network.Network;
import dev.seawall.model.network.Region;
import dev.seawall.model.network.Zone;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.ResponseHeader;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.storage.Storage;
import dev.seawall.model.watch.Watch;
import dev.seawall.units.BitRate;
import dev.seawall.units.Bytes;
import dev.seawall.units.Cidr;
import dev.seawall.units.Percent;
import dev.seawall.units.RefusedValue;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A single wrong value is refused where it is set, with its whole message. */
class RefusalsTest {
    static Stream<Arguments> refusals() {
        return Stream.of(
            refused("balancer.idleTimeout: 59 s is not 60 s to 6000 s (NLB guide, TCP idle timeout); choose a duration in that range",
                () -> Balancer.builder().idleTimeout(Duration.ofSeconds(59)).build()),
            refused("balancer.listeners[443]: 443 is not given once; remove the second one",
                () -> Balancer.builder().listener(Listener.https(443)).listener(Listener.redirect(443, 8443)).build()),
            refused("balancer.healthCheck.unhealthyThreshold: 1 is not 2 to 10 (NLB guide, health checks); choose a value in that range",
                () -> HealthCheck.builder().unhealthyThreshold(1).build()),
            refused("listener.toPort: 80 is not another port than the redirect's own; name the HTTPS port", () -> Listener.redirect(80, 80)),
            refused("listener.certificate: TOPIC_ARN is not CERTIFICATE_ARN; use Input.certificate", () -> Listener.balancerTls(443, Input.topic("alarms"))),
            refused("network.cidr: 10.0.0.0/8 is not an IPv4 block of /16 to /22 (a VPC is /16 at most; sixteen parts of a /22 still hold a subnet); choose a block of that size",
                () -> Network.create(Cidr.parse("10.0.0.0/8"))),
            refused("network.zones[1]: eu-central-1a is not given once; remove the second one", () -> Network.create(Cidr.parse("10.0.0.0/16")).zones("eu-central-1a", "eu-central-1a")),
            refused("network.subnets.balancerCidr: 10.1.0.0/27 is not inside the VPC's block 10.0.0.0/16; correct one of the two blocks",
                () -> Network.existing(Input.vpc("v"), Cidr.parse("10.0.0.0/16")).zone("eu-central-1a", Input.subnet("a"), Cidr.parse("10.1.0.0/27"), Input.subnet("b"))),
            refused("network.vpc: SUBNET_ID is not VPC_ID (a VPC id such as vpc-0123456789abcdef0); use the factory of Input that makes this kind",
                () -> Network.existing(Input.subnet("a"), Cidr.parse("10.0.0.0/16"))),
            refused("zone: euc1-az1 is not an availability zone such as eu-central-1a; write the zone's name, not its id (euc1-az1)", () -> Zone.of("euc1-az1")),
            refused("region: Frankfurt is not a Region such as eu-central-1; write the Region's code, not its city", () -> Region.of("Frankfurt")),
            refused("fleet.instanceType: c6id.large is not one of c5d.xlarge, c5ad.xlarge, c6gd.xlarge, c6id.xlarge, c7gd.xlarge, c8gd.xlarge, c8id.xlarge, c9gd.xlarge: 4 vCPU, 8 GiB and "
                + "local NVMe; choose one of these, or say why another must be used with InstanceType.exceptional", () -> InstanceType.of("c6id.large")),
            refused("instanceType.nvme (GB): 0 is not 1 to 1000000 (cache, temporary files and logs live on it, a node without never serves); choose a value in that range",
                () -> InstanceType.exceptional("c7i.xlarge", Architecture.AMD64, 4, Bytes.gib(8), Bytes.of(0), BitRate.mbit(1), BitRate.mbit(1), "no disk")),
            refused("fleet.instanceTypes: [c6id.xlarge, c7gd.xlarge] is not of one architecture: a launch template has one image; keep the amd64 or the arm64 types",
                () -> Fleet.of(InstanceType.C6ID_XLARGE).instanceTypes(InstanceType.C6ID_XLARGE, InstanceType.C7GD_XLARGE).build()),
            refused("fleet.rootVolume (GiB): 7 is not 8 to 1024 (the image needs 8 GiB); choose a value in that range", () -> Fleet.of(InstanceType.C6ID_XLARGE).rootVolume(Bytes.gib(7)).build()),
            refused("fleet.rootVolume: 20000000000 bytes is not a whole number of GiB, in which EBS counts volumes; write 19 GiB", () -> Fleet.of(InstanceType.C6ID_XLARGE).rootVolume(Bytes.gb(20)).build()),
            refused("fleet.rootVolume: 1099511627777 bytes is not a whole number of GiB, in which EBS counts volumes; write 1024 GiB",
                () -> Fleet.of(InstanceType.C6ID_XLARGE).rootVolume(Bytes.of(Bytes.gib(1_024).count() + 1)).build()),
            refused("fleet.image.serial: latest is not a date, a hyphen and a number; write it as 20261110-2296", () -> Image.DEBIAN_13.serial("latest")),
            refused("fleet.image.id: VPC_ID is not IMAGE_ID; use Input.image", () -> Image.prebaked(Debian.TRIXIE, Input.vpc("v"))),
            refused("storage: 60 % + 15 % + 16 % is not shares of 1 % or more that add up to 90 % at most; leave 10 % to the file system: ext4 slows down and fails writes when full",
                () -> Storage.builder().logs(Percent.of(16)).build()),
            refused("kernel.key: net/core/somaxconn is not a dotted kernel parameter such as net.core.somaxconn; write the key without globs or paths", () -> SysctlKey.of("net/core/somaxconn")),
            refused("kernel.value: 1;reboot is not words of A-Z a-z 0-9 _ . , : - joined by single spaces; write the value as /proc/sys shows it, tabs as spaces", () -> SysctlValue.of("1;reboot")),
            refused("nginx.backlog: 65536 is not 1 to 65535 (listen(2), 16 bits in the kernel until 5.x); choose a value in that range", () -> Nginx.builder().backlog(65_536).build()),
            refused("nginx.maximumBody: 0 is not 1 to 5368709120 (0 would switch the check off); choose a value in that range", () -> Nginx.builder().maximumBody(Bytes.of(0)).build()),
            refused("nginx.routes[1]: PREFIX / is not given once; remove the second one",
                () -> Nginx.builder().route(Route.prefix("/").to("a")).route(Route.prefix("/").to("b")).build()),
            refused("route.cache: GRPC is not HTTP; remove the cache: gRPC and WebSocket answers are streams", () -> Route.prefix("/").to("a").cacheFor(Duration.ofSeconds(1)).grpc()),
            refused("route.header.name: Set-Cookie is not a header that neither HTTP nor Seawall sets itself; choose another name", () -> ResponseHeader.of("Set-Cookie", "a")),
            refused("upstream.servers: nothing is not optional; add a server to upstream app", () -> Upstream.named("app").build()),
            refused("firewall.ban.connections: 1 is not 2 to 65535 (xt_recent, kernel 6.12; 255 before); choose a value in that range", () -> HostFirewall.recent().connections(1).build()),
            refused("boot.package.name: ngin x is not a Debian package name (Policy 5.6.1); write it as apt shows it", () -> Boot.builder().minimumVersion("ngin x", "1")),
            refused("watch.topic: IMAGE_ID is not TOPIC_ARN; use Input.topic", () -> Watch.builder().topic(Input.image("i")).build()),
            refused("input.name: alarms-1 is not words that begin with a letter, joined by single hyphens; rename it; a-1 and a1 would be one parameter of CloudFormation",
                () -> Input.topic("alarms-1")),
            refused("tag.key: aws:x is not 1 to 128 of A-Z a-z 0-9 + - = . , _ : @ and not in aws: (in any case) or seawall:, nor '.', '..' or '_index'; rename the key", () -> Tag.of("aws:x", "y")),
            refused("tags[team]: team is not given once; remove the second one", () -> edge().tag("team", "a").tag("team", "b").build()),
            refused("network: nothing is not optional; set network", () -> Edge.named("shop").build()),
            bucket("shop..state"),
            bucket("10.20.30.40"),
            bucket("xn--state"),
            bucket("sthree-state"),
            bucket("state-s3alias"),
            bucket("state--ol-s3"),
            bucket("state.mrap"),
            bucket("state--x-s3"),
            refused("terraform.backend.bucket: No is not a bucket name (3 to 63 of a-z 0-9 . -); correct the name", () -> TerraformBackend.s3("No", "k", Region.of("eu-central-1"))));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aWrongValueIsRefusedWithItsWholeMessage(String message, ThrowingCallable set) {
        assertThatThrownBy(set).isInstanceOf(RefusedValue.class).hasMessage(message);
    }

    static Stream<Arguments> nulls() {
        return Stream.of(
            refused("listener.clientCertificates", () -> Listener.https(443).clientCertificates(null)),
            refused("upstream.tls", () -> Upstream.named("app").tls(null)),
            refused("watch.topic", () -> Watch.builder().topic(null)),
            refused("route.limit", () -> Route.prefix("/").to("a").limit(null)),
            refused("route.cache", () -> Route.prefix("/").to("a").cacheFor(null)),
            refused("fleet.image.serial", () -> Image.DEBIAN_13.serial(null)),
            refused("boot.package.floor", () -> Boot.builder().minimumVersion("curl", null)),
            refused("balancer.listeners[0]", () -> Balancer.builder().listener(null).build()),
            refused("nginx.routes[0]", () -> Nginx.builder().route(null).build()),
            refused("fleet.instanceTypes[0]", () -> Fleet.of(null).build()),
            refused("environment.edge", () -> Environment.of("prod", "eu-central-1", null)));
    }

    @ParameterizedTest
    @MethodSource("nulls")
    void nothingIsRefusedByName(String path, ThrowingCallable set) {
        assertThatThrownBy(set).isInstanceOf(RefusedValue.class).hasMessage(path + ": nothing is not optional; set " + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"count", "depends-on", "for-each", "lifecycle", "locals", "providers", "source", "version"})
    void anInputTakesNoNameThatADocumentKeeps(String name) {
        assertThatThrownBy(() -> Input.topic(name)).hasMessage("input.name: " + name + " is not free in both documents: Terraform keeps count, depends-on, for-each, lifecycle, locals, "
            + "providers, source, version for itself; rename the input");
    }

    @Test
    void theEightTypesOfTheClassAreAllFourCoresAndEightGibibytes() {
        assertThat(InstanceType.values()).hasSize(8).allSatisfy(type -> {
            assertThat(type.vcpus()).isEqualTo(4);
            assertThat(type.memory()).isEqualTo(Bytes.gib(8));
            assertThat(type.exception()).isEmpty();
            assertThat(InstanceType.of(type.name())).isEqualTo(type);
        });
    }

    private static Edge.Builder edge() {
        return Seed.edge("shop", Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a"));
    }

    private static Arguments bucket(String name) {
        return refused("terraform.backend.bucket: " + name + " is not a bucket name (no address, no two dots in a row, none of AWS's own prefixes and suffixes: S3 User Guide, naming rules); correct the name",
            () -> TerraformBackend.s3(name, "k", Region.of("eu-central-1")));
    }

    private static Arguments refused(String message, ThrowingCallable set) {
        return Arguments.of(message, set);
    }
}
