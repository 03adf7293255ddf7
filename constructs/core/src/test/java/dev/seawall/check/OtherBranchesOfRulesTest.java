package dev.seawall.check;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.TerraformBackend;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.HealthCheck;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.balancer.Scheme;
import dev.seawall.model.balancer.TlsPolicy;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Access;
import dev.seawall.model.fleet.Architecture;
import dev.seawall.model.fleet.Debian;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.ExistingNetwork;
import dev.seawall.model.network.Nat;
import dev.seawall.model.network.Network;
import dev.seawall.model.network.Region;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.ClientCertificates;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.TlsProfile;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.model.storage.Storage;
import dev.seawall.units.BitRate;
import dev.seawall.units.Bytes;
import dev.seawall.units.Cidr;
import dev.seawall.units.IpAddress;
import dev.seawall.units.Percent;
import dev.seawall.units.Port;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import static org.assertj.core.api.Assertions.assertThat;


/** What rules with several things to say say beside the one that {@link RuleCases} shows, and how near an edge may come without being told. */
class OtherBranchesOfRulesTest {
    private record Said(String line, UnaryOperator<Edge.Builder> change) {
        @Override
        public String toString() {
            return line;
        }
    }

    static List<Said> all() {
        return List.of(
            new Said("ERROR TextShowsWhatItSays tags[team]: holds a letter that shows nothing (Hangul filler); remove it", edge -> edge.tag("team", "pay\u3164ments")),
            new Said("WARNING ClientsReachBalancer balancer.allowedClients: 10.0.0.0/8 is private and the balancer internet-facing, no client comes from there; ",
                edge -> edge.balancer(Balancer.builder().allowedClients(List.of(Cidr.parse("10.0.0.0/8"), Cidr.parse("203.0.113.0/24"))).build())),
            new Said("ERROR ClientsReachBalancer balancer.allowedClients: no block admits a client, so nobody can connect; ",
                edge -> edge.balancer(Balancer.builder().allowedClients(List.of(Cidr.parse("10.0.0.0/8"), Cidr.parse("192.168.0.0/16"))).build())),
            new Said("ERROR BalancerSubnetsApart network.subnets[eu-central-1a].balancerCidr: 10.20.0.0/29 is smaller than a /28, ", edge -> edge.network(existing("10.20.0.0/29", "10.20.1.0/28"))),
            new Said("NOTE BalancerSubnetsApart network.subnets[eu-central-1b].balancerCidr: 10.20.2.0/23 is wider than a /24: ", edge -> edge.network(existing("10.20.0.0/24", "10.20.2.0/23"))),
            new Said("ERROR BootSourcesReachable boot.nameServer: 2001:db8::53 is IPv6 and the created network has none, ", edge -> edge.boot(Boot.builder().nameServer(IpAddress.parse("2001:db8::53")).build())),
            new Said("ERROR BootSourcesReachable boot.timeSource: 198.51.100.5 is public and network.nat is NONE, ",
                edge -> edge.network(SoundEdge.network().nat(Nat.NONE)).boot(Boot.builder().timeSource(IpAddress.parse("198.51.100.5")).build())),
            new Said("ERROR HostedZoneHasHosts balancer.hostedZone: store.com and shop.com lie in no common zone, ", edge -> hosts(edge, "shop.com", "api.shop.com", "store.com")),
            new Said("ERROR SubnetsInOneZone network.subnets[eu-central-1b]: input public is the subnet of eu-central-1a too, ", edge -> edge.network(Network.existing(Input.vpc("vpc-id"), Cidr.parse("10.20.0.0/16"))
                .zone("eu-central-1a", Input.subnet("public"), Cidr.parse("10.20.0.0/26"), Input.subnet("a")).zone("eu-central-1b", Input.subnet("public"), Cidr.parse("10.20.1.0/26"), Input.subnet("b")))),
            new Said("ERROR SerialOfRelease fleet.image: serial 20261399-1 begins with no day of the calendar", edge -> edge.fleet(SoundEdge.fleet().image(Image.DEBIAN_13.serial("20261399-1")))),
            new Said("WARNING KernelStaysHardened kernel.override[kernel.yama.ptrace_scope]: 0 undoes 2, ", edge -> kernel(edge, "kernel.yama.ptrace_scope", "0")),
            new Said("ERROR KernelTakesValue kernel.override[net.ipv4.tcp_syncookies]: on is no number", edge -> kernel(edge, "net.ipv4.tcp_syncookies", "on")),
            new Said("ERROR BootSourcesReachable boot.nameServer: 169.254.169.123 on the instance's link ", edge -> edge.boot(Boot.builder().nameServer(IpAddress.parse("169.254.169.123")).build())),
            new Said("ERROR BootSourcesReachable boot.nameServer: 169.254.169.254 on the instance's link ", edge -> edge.boot(Boot.builder().nameServer(IpAddress.parse("169.254.169.254")).build())),
            new Said("ERROR BootSourcesReachable boot.nameServer: fd00:ec2::254 on the instance's link ", edge -> edge.boot(Boot.builder().nameServer(IpAddress.parse("fd00:ec2::254")).build())),
            new Said("WARNING BootSourcesReachable boot.nameServer: 169.254.20.10 is on the link, ", edge -> edge.boot(Boot.builder().nameServer(IpAddress.parse("169.254.20.10")).build())),
            new Said("WARNING KernelLeavesMemory kernel.override[vm.nr_hugepages]: 1024 set 2048 MiB aside ", edge -> kernel(edge, "vm.nr_hugepages", "1024")),
            new Said("WARNING TextHoldsNoSecret tags[db-password]: holds what looks like a secret by its key, ", edge -> edge.tag("db-password", "Sommer2026-geheim")),
            new Said("WARNING PrivateNamesResolve nginx.upstreams[near].servers: app:8080 is a single word, ", edge -> near(edge, Upstream.named("near").server("app:8080"))),
            new Said("NOTE BansSpareSharedAddresses firewall.ban.connections: 100 in 3600 s are below 12 a minute, ", edge -> edge.firewall(HostFirewall.recent().connections(100).within(Duration.ofSeconds(3_600)))),
            new Said("WARNING SecretNamesWhole nginx.upstreams[near].tls.authorities: shop/ca-x1Y2z3 ends ", edge -> near(edge, Upstream.named("near").server("10.20.200.11:8443").tls(UpstreamTls.verified("near.example").signedBy("shop/ca-x1Y2z3")))),
            new Said("WARNING SecretNamesWhole nginx.upstreams[near].tls.clientCertificate: shop/me-x1Y2z3 ends ",
                edge -> near(edge, Upstream.named("near").server("10.20.200.11:8443").tls(UpstreamTls.verified("near.example").clientCertificate("shop/me-x1Y2z3")))),
            new Said("WARNING SecretNamesWhole balancer.listeners[8443].clientCertificates: shop/ca-x1Y2z3 ends ", edge -> edge.listener(Listener.https(8443).clientCertificates(ClientCertificates.signedBy("shop/ca-x1Y2z3")))),
            new Said("ERROR BootSourcesReachable boot.timeSource: 127.0.0.1 is the node itself, ", edge -> edge.boot(Boot.builder().timeSource(IpAddress.parse("127.0.0.1")).build())),
            new Said("ERROR PackageNamesKnown boot.minimumVersion[amazon-ssm-agent]: Debian has no such package, ", edge -> edge.boot(Boot.builder().minimumVersion("amazon-ssm-agent", "3.0").build())),
            new Said("WARNING PolicyKeywordsQuoted nginx.routes[1].headers: Content-Security-Policy: self without ", edge -> edge.route(Route.exact("/c").to("app").header("Content-Security-Policy", "default-src self"))),
            new Said("ERROR TcpBuffersAscend kernel.override[net.ipv4.tcp_mem]: 9 8 7 is not three numbers of pages in ascending order; ", edge -> kernel(edge, "net.ipv4.tcp_mem", "9 8 7")),
            new Said("ERROR MemoryFitsNode nginx.workerConnections: full connections take 1472 MiB, zones 27, bans 255, tracking 258, sockets 737 and the system 5512: 8262 MiB exceed nine tenths of 8192; "
                + "lower workerConnections, expectedClients, firewall.ban.table or the overrides of vm.nr_hugepages", edge -> kernel(edge, "vm.nr_hugepages", "2500")),
            new Said("ERROR MemoryFitsNode nginx.workerConnections: full connections take 1472 MiB, zones 27, bans 255, tracking 258, sockets 737 and the system 4294967806: ", edge -> kernel(edge, "vm.nr_hugepages", "999999999999999999")),
            new Said("ERROR KernelTakesValue kernel.override[vm.nr_hugepages]: 999999999999999999 is not 0 to 2147483647, ", edge -> kernel(edge, "vm.nr_hugepages", "999999999999999999")),
            new Said("ERROR KernelTakesValue kernel.override[net.ipv4.tcp_synack_retries]: -1 is not 0 to 255, ", edge -> kernel(edge, "net.ipv4.tcp_synack_retries", "-1")),
            new Said("ERROR KernelTakesValue kernel.override[kernel.unprivileged_bpf_disabled]: -1 is not 0 to 2, ", edge -> kernel(edge, "kernel.unprivileged_bpf_disabled", "-1")),
            new Said("ERROR PoolFitsPorts nginx.upstreams[app].keepalive: 512 idle connections of 4 workers take all 0 ports towards the servers, others would get 502; lower keepalive, or shorten kernel net.ipv4.ip_local_reserved_ports or widen ",
                edge -> kernel(edge, "net.ipv4.ip_local_reserved_ports", "10240-65535")),
            new Said("WARNING OutgoingPortsFitRequests kernel.override[net.ipv4.ip_local_reserved_ports]: leaves 0 ports towards the servers of app, fewer than the 32768 requests ", edge -> kernel(edge, "net.ipv4.ip_local_reserved_ports", "10240-65535")),
            new Said("WARNING ZoneLossFits fleet.cpuTarget: 67 % becomes 101 % when one of 3 zones is lost; lower it to 66 % or less, ",
                edge -> edge.network(SoundEdge.network().zones("eu-central-1a", "eu-central-1b", "eu-central-1c")).fleet(SoundEdge.fleet().between(3, 6).cpuTarget(Percent.of(67)))),
            new Said("ERROR PortsDistinct balancer.listeners[53]: port 53 is taken by systemd-resolved, ", edge -> edge.listener(Listener.https(53))),
            new Said("ERROR PortsDistinct balancer.healthCheck.port: port 53 is taken by systemd-resolved, ", edge -> edge.balancer(Balancer.builder().healthCheck(HealthCheck.builder().port(Port.of(53)).build()).build())),
            new Said("WARNING CacheAgreesWithHeaders nginx.routes[1].headers: Cache-Control No-Store says ", edge -> edge.route(Route.exact("/c").to("app").header("Cache-Control", "No-Store").cacheFor(Duration.ofMinutes(1)))),
            new Said("ERROR TextHoldsNoSecret accept[SeveralZones network.zones].reason: holds what looks like ", edge -> edge.accept("SeveralZones", "network.zones", "see https://user:hunter2@host/", LocalDate.of(2027, 3, 31))),
            new Said("WARNING TextShowsWhatItSays accept[SeveralZones network.zones].reason: mixes Latin with Cyrillic or Greek letters in one word, ", edge -> edge.accept("SeveralZones", "network.zones", "tri\u0430l", LocalDate.of(2027, 3, 31))),
            new Said("ERROR KeepaliveBelowFixedIdle nginx.keepaliveTimeout: 400 s is not below the 350 s that are fixed ", edge -> balancerTls(edge, Balancer.builder(), Duration.ofSeconds(400))),
            new Said("WARNING ZoneLossFits fleet.networkTarget: 51 % becomes 102 % when one of 2 zones is lost; ", edge -> edge.fleet(SoundEdge.fleet().networkTarget(Percent.of(51)))),
            new Said("ERROR PortsDistinct nginx.status: port 8082 is taken by balancer.healthCheck.port; ", edge -> edge.balancer(Balancer.builder().healthCheck(HealthCheck.builder().port(Port.of(8082)).build()).build())),
            new Said("ERROR PortsDistinct watch.exporters: port 9113 is taken by firewall.internalPorts; ", edge -> edge.firewall(HostFirewall.recent().internalPorts(9113).internalSources(Cidr.parse("10.9.0.0/24")))),
            new Said("WARNING SecretsServeOnePurpose balancer.listeners[9443].clientCertificates: shop/tls is also the key and certificate of nginx.certificate, ",
                edge -> edge.listener(Listener.https(8443).clientCertificates(ClientCertificates.signedBy("shop/other"))).listener(Listener.https(9443).clientCertificates(ClientCertificates.signedBy("shop/tls")))),
            new Said("WARNING SecretsServeOnePurpose nginx.upstreams[near].tls.authorities: near/client is also the key and certificate of nginx.upstreams[near].tls.clientCertificate, ",
                edge -> near(edge, Upstream.named("near").server("10.20.200.11:8443").tls(UpstreamTls.verified("near.example").signedBy("near/client").clientCertificate("near/client")))),
            new Said("ERROR UpstreamsReachable nginx.upstreams[near].servers: 198.51.100.7:8080 is public and network.nat is NONE, ",
                edge -> near(edge.network(SoundEdge.network().nat(Nat.NONE)), Upstream.named("near").server("198.51.100.7:8080"))),
            new Said("NOTE InternalPortsHaveSources firewall.internalSources: they open nothing, ",
                edge -> edge.watch(SoundEdge.watch().exporters(false).build()).firewall(HostFirewall.recent().internalSources(Cidr.parse("10.9.0.0/24")))),
            new Said("WARNING ClientBlocksMatter firewall.internalSources: 10.9.0.0/24 changes nothing beside 10.9.0.0/16, ",
                edge -> edge.firewall(HostFirewall.recent().internalPorts(2379).internalSources(Cidr.parse("10.9.0.0/16"), Cidr.parse("10.9.0.0/24")))),
            new Said("WARNING SlowClientsLetGo nginx.bodyTimeout: 61 s exceeds 60 s, ", edge -> edge.nginx(SoundEdge.nginx().bodyTimeout(Duration.ofSeconds(61)).build())),
            new Said("WARNING SlowClientsLetGo nginx.sendTimeout: 61 s exceeds 60 s, ", edge -> edge.nginx(SoundEdge.nginx().sendTimeout(Duration.ofSeconds(61)).build())),
            new Said("ERROR HostedZoneHasHosts balancer.hostedZone: there is no host to make a record for; ",
                edge -> edge.balancer(Balancer.builder().hostedZone(Input.hostedZone("zone-id")).build()).nginx(SoundEdge.nginx().hosts().build())),
            new Said("NOTE KernelOverridesAct kernel.override[net.ipv4.tcp_fastopen]: 3 has no effect: ", edge -> edge.kernel(Kernel.builder().override("net.ipv4.tcp_fastopen", "3", "tried").build())),
            new Said("NOTE ClientsReachBalancer balancer.allowedClients: are public blocks alone and the balancer is internal: ",
                edge -> edge.balancer(Balancer.builder().scheme(Scheme.INTERNAL).allowedClients(List.of(Cidr.parse("198.51.100.0/24"))).build())),
            new Said("WARNING KernelOverridesHelp kernel.override[vm.overcommit_memory]: 2 harms: ", edge -> kernel(edge, "vm.overcommit_memory", "2")),
            new Said("ERROR KernelOverridesHelp kernel.override[net.ipv4.conf.all.forwarding]: 1 harms: a node is no router; ", edge -> kernel(edge, "net.ipv4.conf.all.forwarding", "1")),
            new Said("WARNING KernelOverridesHelp kernel.override[net.ipv6.conf.default.forwarding]: 1 harms: a router takes no route from advertisements, ", edge -> kernel(edge, "net.ipv6.conf.default.forwarding", "1")),
            new Said("NOTE KernelOverridesAct kernel.override[net.ipv6.conf.all.accept_ra]: 0 has no effect: systemd-networkd decides it for each interface, ", edge -> kernel(edge, "net.ipv6.conf.all.accept_ra", "0")),
            new Said("NOTE UpstreamNamesStay nginx.upstreams[near].servers: a.shop.internal:80, b.shop.internal:80 resolved once, when NGINX starts: ",
                edge -> near(edge, Upstream.named("near").server("a.shop.internal:80").server("10.20.200.11:80").server("b.shop.internal:80"))),
            new Said("ERROR KernelTakesValue kernel.override[net.ipv4.tcp_syn_retries]: 0 is not 1 to 127, ", edge -> kernel(edge, "net.ipv4.tcp_syn_retries", "0")),
            new Said("ERROR KernelTakesValue kernel.override[vm.swappiness]: 201 is not 0 to 200, ", edge -> kernel(edge, "vm.swappiness", "201")),
            new Said("WARNING TcpBuffersAscend kernel.override[net.ipv4.tcp_mem]: 65536 131072 2097153 are more pages than the memory of c6id.xlarge has, 2097152: ", edge -> kernel(edge, "net.ipv4.tcp_mem", "65536 131072 2097153")),
            new Said("WARNING UpstreamsLeadElsewhere nginx.upstreams[near].servers: localhost:3000 is the node itself, ", edge -> near(edge, Upstream.named("near").server("localhost:3000"))),
            new Said("ERROR UpstreamsLeadElsewhere nginx.upstreams[near].servers: app.localhost:8081 is a port of the node itself, ", edge -> near(edge, Upstream.named("near").server("app.localhost:8081"))),
            new Said("WARNING PrivateNamesResolve nginx.upstreams[near].servers: app.shop.svc.cluster.local:80 is a name that containers know of each other, ", edge -> near(edge, Upstream.named("near").server("app.shop.svc.cluster.local:80"))),
            new Said("WARNING PrivateNamesResolve nginx.upstreams[near].servers: host.docker.internal:80 is a name that containers know of each other, ", edge -> near(edge, Upstream.named("near").server("host.docker.internal:80"))),
            new Said("WARNING PrivateNamesResolve nginx.upstreams[near].servers: app.shop.svc:80 is a name that containers know of each other, ", edge -> near(edge, Upstream.named("near").server("app.shop.svc:80"))),
            new Said("WARNING TlsPolicyFollowsProfile balancer.listeners[8443]: ends TLS by TLS13_1_2_RES_PQ, which admits what nginx.tlsProfile MODERN refuses; use policy(TlsPolicy.TLS13_1_3_PQ), ",
                edge -> edge.listener(Listener.balancerTls(8443, Input.certificate("cert"))).nginx(SoundEdge.nginx().tlsProfile(TlsProfile.MODERN).build())),
            new Said("WARNING TypeNamesAgree fleet.instanceTypes: c7i-flex.large has no local disk by its name (no d), ", edge -> edge.fleet(odd("c7i-flex.large", Architecture.AMD64))),
            new Said("WARNING TypeNamesAgree fleet.instanceTypes: m6id.xlarge is AMD64 by its name, not ARM64: ", edge -> edge.fleet(odd("m6id.xlarge", Architecture.ARM64))),
            new Said("WARNING TypeNamesAgree fleet.instanceTypes: t3.large has no local disk by its name (no d), ", edge -> edge.fleet(odd("t3.large", Architecture.AMD64))),
            new Said("WARNING TypeNamesAgree fleet.instanceTypes: m4.xlarge has no local disk by its name (no d), ", edge -> edge.fleet(odd("m4.xlarge", Architecture.AMD64))),
            new Said("WARNING PathsAreNoPatterns nginx.routes[1]: /users/:id is compared letter by letter, the : too, ", edge -> edge.route(Route.exact("/users/:id").to("app"))),
            new Said("WARNING PolicyKeywordsQuoted nginx.routes[1].headers: Content-Security-Policy-Report-Only: nonce-a1 without ", edge -> header(edge, "Content-Security-Policy-Report-Only", "img-src *; script-src 'self' nonce-a1")),
            new Said("WARNING PolicyKeywordsQuoted nginx.routes[1].headers: content-security-policy: None without ", edge -> header(edge, "content-security-policy", "frame-ancestors None")),
            new Said("WARNING PolicyKeywordsQuoted nginx.routes[1].headers: content-security-policy: self without ", edge -> header(edge, "content-security-policy", "form-action self")),
            new Said("WARNING PolicyKeywordsQuoted nginx.routes[1].headers: content-security-policy: self without ", edge -> header(edge, "content-security-policy", "base-uri self")),
            new Said("WARNING HeaderValuesParse nginx.routes[1].headers: Access-Control-Max-Age 1d: 1d is no number of seconds, ", edge -> header(edge, "Access-Control-Max-Age", "1d")),
            new Said("WARNING HeaderValuesParse nginx.routes[1].headers: Access-Control-Allow-Headers Authorization Accept: Authorization Accept is no word ", edge -> header(edge, "Access-Control-Allow-Headers", "Authorization Accept")),
            new Said("WARNING HeaderValuesParse nginx.routes[1].headers: Cache-Control public; max-age=60: public; max-age=60 is no word ", edge -> header(edge, "Cache-Control", "public; max-age=60")),
            new Said("WARNING HeaderValuesParse nginx.routes[1].headers: Cache-Control S-MaxAge=: S-MaxAge= is no number of seconds, ", edge -> header(edge, "Cache-Control", "S-MaxAge=")),
            new Said("WARNING KernelLimitsSuffice kernel.override[net.ipv4.tcp_max_tw_buckets]: 5000 is below 32768, ", edge -> kernel(edge, "net.ipv4.tcp_max_tw_buckets", "5000")),
            new Said("WARNING CertificatesOutliveNodes fleet.maximumLifetime: 31 days exceed the 30 ",
                edge -> mutual(edge.fleet(SoundEdge.fleet().maximumLifetime(Duration.ofDays(31))).nginx(SoundEdge.nginx().certificate(CertificateSource.selfSigned()).build()))),
            new Said("WARNING CorsHeadersAgree nginx.routes[1].headers: Access-Control-Allow-Origin null beside ",
                edge -> edge.route(Route.exact("/c").to("app").header("Access-Control-Allow-Origin", "null").header("Access-Control-Allow-Credentials", "true"))),
            new Said("NOTE PoolHoldsServers nginx.upstreams[near].keepalive: 1 idle connections a worker are below 2, ", edge -> near(edge, Upstream.named("near").server("10.20.200.11:8080").keepalive(1))),
            new Said("NOTE NodesReachServices network.nat: NONE leaves nodes without a way to autoscaling: every boot would be abandoned; ", edge -> edge.network(SoundEdge.network().nat(Nat.NONE))
                .nginx(Nginx.builder().build()).fleet(SoundEdge.fleet().access(Access.NONE).image(Image.prebaked(Debian.TRIXIE, Input.image("ami"))))),
            new Said("NOTE KernelOverridesAct kernel.override[net.core.wmem_max]: 8388608 has no effect: ", edge -> edge.kernel(Kernel.builder().override("net.core.wmem_max", "8388608", "tried").build())));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isSaid(Said said) {
        assertThat(SoundEdge.check(said.change())).anyMatch(line -> line.startsWith(said.line()));
    }

    /** As near as an edge may come. */
    static List<Said> none() {
        return List.of(
            new Said("BalancerSubnetsApart", edge -> edge.network(existing("10.20.0.0/28", "10.20.1.0/24"))),
            new Said("BootSourcesReachable", edge -> edge.network(SoundEdge.network().nat(Nat.NONE)).boot(Boot.builder().timeSource(IpAddress.parse("10.20.0.5")).build())),
            new Said("BootSourcesReachable", edge -> edge.boot(Boot.builder().timeSource(IpAddress.parse("198.51.100.5")).build())),
            new Said("BootSourcesReachable", edge -> edge.network(existing("10.20.0.0/28", "10.20.1.0/28")).boot(Boot.builder().nameServer(IpAddress.parse("2001:db8::53")).build())),
            new Said("HostedZoneHasHosts", edge -> hosts(edge, "shop.com", "api.shop.com")),
            new Said("HostedZoneHasHosts", edge -> hosts(edge, "orders.internal", "shop.internal")),
            new Said("TcpBuffersAscend", edge -> kernel(edge, "net.ipv4.tcp_mem", "16384 32768 65536")),
            new Said("MemoryFitsNode", edge -> kernel(edge, "vm.min_free_kbytes", "131072")),
            new Said("KernelTakesValue", edge -> kernel(edge, "kernel.perf_event_paranoid", "-1")),
            new Said("KeepaliveBelowBalancerIdle", edge -> balancerTls(edge, Balancer.builder().idleTimeout(Duration.ofSeconds(60)), Duration.ofSeconds(75))),
            new Said("KeepaliveBelowBalancerIdle", edge -> balancerTls(edge, Balancer.builder(), Duration.ofSeconds(400))),
            new Said("PortsDistinct", edge -> edge.firewall(HostFirewall.recent().internalPorts(53).internalSources(Cidr.parse("10.9.0.0/24")))),
            new Said("OutgoingPortsFitRequests", edge -> kernel(edge, "net.ipv4.ip_local_reserved_ports", "20000-30000")),
            new Said("OutgoingPortsFitRequests", edge -> kernel(edge, "net.ipv4.ip_local_reserved_ports", "9100").nginx(SoundEdge.nginx().workerConnections(50_000).build())),
            new Said("UpstreamsReachable", edge -> near(edge.network(publicBlock().nat(Nat.NONE)), Upstream.named("near").server("100.0.200.1:8080"))),
            new Said("PoolConnectionsLast", edge -> near(edge.network(publicBlock()), Upstream.named("near").server("100.0.200.1:8080").keepaliveTimeout(Duration.ofSeconds(350)))),
            new Said("BootSourcesReachable", edge -> edge.network(publicBlock().nat(Nat.NONE)).boot(Boot.builder().timeSource(IpAddress.parse("100.0.200.2")).nameServer(IpAddress.parse("100.0.200.3")).build())),
            new Said("PrivateNamesResolve", edge -> near(edge.network(publicBlock()).boot(Boot.builder().nameServer(IpAddress.parse("100.0.200.3")).build()), Upstream.named("near").server("app.shop.internal:8080"))),
            new Said("KernelKnowsKey", edge -> kernel(edge, "net.ipv4.udp_mem", "16384 32768 65536")),
            new Said("KernelKnowsKey", edge -> kernel(edge, "net.ipv4.tcp_syn_retries", "4")),
            new Said("KernelOverridesHelp", edge -> kernel(edge, "kernel.randomize_va_space", "2")),
            new Said("KernelOverridesHelp", edge -> kernel(edge, "net.ipv6.conf.all.forwarding", "0")),
            new Said("KernelOverridesAct", edge -> kernel(edge, "net.ipv6.conf.all.hop_limit", "64")),
            new Said("UpstreamNamesStay", edge -> near(edge, Upstream.named("near").server("10.20.200.11:8080").server("app-1.elb.cn-north-1.amazonaws.com.cn:8080"))),
            new Said("UpstreamNamesStay", edge -> near(edge, Upstream.named("near").server("ip-10-20-200-11.eu-central-1.compute.internal:8080").server("i-0123456789abcdef0.ec2.internal:8080"))),
            new Said("UpstreamNamesStay", edge -> near(prebaked(edge), Upstream.named("near").server("localhost:3128"))),
            new Said("NodesReachServices", edge -> prebaked(edge).network(existing("10.20.0.0/28", "10.20.1.0/28"))),
            new Said("PoolConnectionsLast", edge -> near(edge, Upstream.named("near").server("198.51.100.7:8080").keepaliveTimeout(Duration.ofSeconds(349)))),
            new Said("PoolConnectionsLast", edge -> near(edge, Upstream.named("near").server("10.20.200.11:8080").keepaliveTimeout(Duration.ofSeconds(350)))),
            new Said("PolicyKeywordsQuoted", edge -> edge.route(Route.exact("/c").to("app").header("Content-Security-Policy", "default-src 'self'; img-src https://self.example"))),
            new Said("CorsHeadersAgree", edge -> edge.route(Route.exact("/c").to("app").header("Access-Control-Allow-Origin", "http://localhost:3000"))),
            new Said("CorsHeadersAgree", edge -> header(edge, "Access-Control-Allow-Origin", "null")),
            new Said("CertificatesOutliveNodes", edge -> edge.fleet(SoundEdge.fleet().maximumLifetime(Duration.ofDays(365))).nginx(SoundEdge.nginx().certificate(CertificateSource.selfSigned()).build())),
            new Said("CertificatesOutliveNodes", edge -> mutual(edge)),
            new Said("InternalSourcesInternal", edge -> edge.firewall(HostFirewall.recent().internalPorts(2379).internalSources(Cidr.parse("fd00::/8"), Cidr.parse("10.9.0.0/24")))),
            new Said("InternalSourcesInternal", edge -> edge.network(existing("10.20.0.0/28", "10.20.1.0/28")).firewall(HostFirewall.recent().internalPorts(2379).internalSources(Cidr.parse("fd00::/8")))),
            new Said("FloorsOfRelease", edge -> edge.boot(Boot.builder().minimumVersion("nginx", "1.26.3-3+deb13u12").build())),
            new Said("PrivateNamesResolve", edge -> near(edge.boot(Boot.builder().nameServer(IpAddress.parse("198.51.100.53")).build()), Upstream.named("near").server("api.partner.example:8080"))),
            new Said("ZoneLossFits", edge -> edge.network(SoundEdge.network().zones("eu-central-1a")).fleet(SoundEdge.fleet().cpuTarget(Percent.of(90)))),
            new Said("ZoneLossFits", edge -> edge.fleet(SoundEdge.fleet().between(4, 4).cpuTarget(Percent.of(90)))),
            new Said("UpstreamsReachable", edge -> near(edge.network(SoundEdge.network().nat(Nat.NONE)), Upstream.named("near").server("10.20.200.11:8080"))),
            new Said("UpstreamsReachable", edge -> near(edge, Upstream.named("near").server("198.51.100.7:8080"))),
            new Said("InternalPortsHaveSources", edge -> edge.firewall(HostFirewall.recent().internalSources(Cidr.parse("10.9.0.0/24")))),
            new Said("InternalPortsHaveSources", edge -> edge.watch(SoundEdge.watch().exporters(false).build())),
            new Said("ClientBlocksMatter", edge -> edge.firewall(HostFirewall.recent().internalPorts(2379).internalSources(Cidr.parse("10.9.0.0/24"), Cidr.parse("10.10.0.0/24")))),
            new Said("KernelOverridesAct", edge -> edge.kernel(Kernel.builder().override("net.ipv4.tcp_fastopen", "0", "tried").build())),
            new Said("KernelOverridesAct", edge -> edge.listener(Listener.https(8443).withHttp3()).kernel(Kernel.builder().override("net.core.wmem_max", "8388608", "tried").build())),
            new Said("RetriesSpareUpstream", edge -> near(edge, Upstream.named("near").server("10.20.200.11:8080").server("10.20.200.12:8080").server("10.20.200.13:8080").server("10.20.200.14:8080").attempts(3))),
            new Said("ClientsReachBalancer", edge -> edge.balancer(Balancer.builder().scheme(Scheme.INTERNAL).allowedClients(List.of(Cidr.parse("198.51.100.0/24"), Cidr.parse("10.0.0.0/8"))).build())),
            new Said("ClientsReachBalancer", edge -> edge.balancer(Balancer.builder().scheme(Scheme.INTERNAL).build())),
            new Said("KernelTakesValue", edge -> kernel(edge, "vm.swappiness", "200")),
            new Said("KernelTakesValue", edge -> kernel(edge, "net.ipv4.tcp_syn_retries", "1")),
            new Said("TcpBuffersAscend", edge -> kernel(edge, "net.ipv4.tcp_mem", "65536 131072 2097152")),
            new Said("KernelLimitsSuffice", edge -> kernel(edge, "net.ipv4.tcp_max_orphans", "32768")),
            new Said("PackageNamesKnown", edge -> edge.fleet(SoundEdge.fleet().image(Image.prebaked(Debian.TRIXIE, Input.image("ami")))).boot(Boot.builder().minimumVersion("amazon-ssm-agent", "3").build())),
            new Said("PrivateNamesResolve", edge -> near(edge.boot(Boot.builder().nameServer(IpAddress.parse("10.20.0.53")).build()), Upstream.named("near").server("app.shop.svc.cluster.local:80"))),
            new Said("TlsPolicyFollowsProfile", edge -> edge.listener(Listener.balancerTls(8443, Input.certificate("cert")))),
            new Said("TlsPolicyFollowsProfile", edge -> edge.listener(Listener.balancerTls(8443, Input.certificate("cert")).policy(TlsPolicy.TLS13_1_3_PQ)).nginx(SoundEdge.nginx().tlsProfile(TlsProfile.MODERN).build())),
            new Said("TypeNamesAgree", edge -> edge.fleet(odd("im4gn.xlarge", Architecture.ARM64))),
            new Said("TypeNamesAgree", edge -> edge.fleet(odd("c10gd.xlarge", Architecture.ARM64))),
            new Said("TypeNamesAgree", edge -> edge.fleet(odd("g6.xlarge", Architecture.AMD64))),
            new Said("TypeNamesAgree", edge -> edge.fleet(odd("m3.xlarge", Architecture.AMD64))),
            new Said("TypeNamesAgree", edge -> edge.fleet(odd("m8idb.xlarge", Architecture.AMD64))),
            new Said("PolicyKeywordsQuoted", edge -> header(edge, "Content-Security-Policy", "default-src 'none'; sandbox; report-uri /self")),
            new Said("HeaderValuesParse", edge -> header(edge, "Vary", "Accept, Origin")),
            new Said("WebSocketsOutlivePings", edge -> near(edge, Upstream.named("near").server("10.20.200.11:8080").readTimeout(Duration.ofSeconds(1)))),
            new Said("CacheShareIsUsed", edge -> edge.storage(Storage.builder().cache(Percent.of(70)).logs(Percent.of(5)).build()).route(Route.exact("/c").to("app").cacheFor(Duration.ofMinutes(1)))),
            new Said("IdleTimeoutActs", edge -> edge.balancer(Balancer.builder().idleTimeout(Duration.ofSeconds(600)).build())),
            new Said("BootSourcesReachable", edge -> prebaked(edge).boot(Boot.builder().nameServer(IpAddress.parse("169.254.20.10")).build())),
            new Said("BootSourcesReachable", edge -> edge.boot(Boot.builder().timeSource(IpAddress.parse("fd00:ec2::123")).nameServer(IpAddress.parse("fd00:ec2::253")).build())),
            new Said("PrivateNamesResolve", edge -> near(prebaked(edge).boot(Boot.builder().nameServer(IpAddress.parse("169.254.20.10")).build()), Upstream.named("near").server("app:8080"))),
            new Said("AuthoritiesKnowName", edge -> near(prebaked(edge), Upstream.named("near").server("10.20.200.11:8443").tls(UpstreamTls.verified("app.corp.internal")))),
            new Said("RoutesSpareManagement", edge -> edge.balancer(Balancer.builder().scheme(Scheme.INTERNAL).build()).route(Route.exact("/metrics").to("app"))),
            new Said("RoutesSpareManagement", edge -> edge.balancer(Balancer.builder().allowedClients(List.of(Cidr.parse("198.51.100.0/24"))).build()).route(Route.exact("/metrics").to("app"))),
            new Said("PlainStaysInside", edge -> near(edge.network(publicBlock()), Upstream.named("near").server("100.0.200.1:8080"))),
            new Said("SecretNamesWhole", edge -> edge.nginx(SoundEdge.nginx().certificate(CertificateSource.secret("shop/api-server")).build())),
            new Said("BansSpareSharedAddresses", edge -> edge.firewall(HostFirewall.recent().connections(12).within(Duration.ofSeconds(5)))),
            new Said("TextHoldsNoSecret", edge -> edge.tag("password", "none").tag("team", "payments2026")),
            new Said("PoisonEjectsNobody", edge -> near(edge, Upstream.named("near").server("10.20.200.11:8080").ejectAfter(1, Duration.ofSeconds(10)))));
    }

    @ParameterizedTest
    @MethodSource("none")
    void isSilent(Said rule) {
        assertThat(SoundEdge.check(rule.change())).noneMatch(line -> line.contains(" " + rule.line() + " "));
    }

    /** What production must have, a trial may do without. */
    @Test
    void elsewhereOneGatewayAndAWeekOfLogsDo() {
        Environment trial = Environment.of("dev", "eu-central-1", SoundEdge.builder().network(SoundEdge.network().nat(Nat.ONE)).watch(SoundEdge.watch().retentionDays(7).build()).build());

        assertThat(SoundEdge.lines(Rules.check(trial))).isEmpty();
    }

    @Test
    void namesOfTheBackendAreReadToo() {
        String key = "ghp_" + "a1B2c3D4e5F6g7H8".repeat(4);
        Environment environment = SoundEdge.environment(edge -> edge);

        assertThat(SoundEdge.lines(Rules.check(environment.terraformBackend(TerraformBackend.s3("states", key, Region.of("eu-central-1"))))))
            .singleElement().asString().startsWith("ERROR TextHoldsNoSecret terraform.backend.key: ");
        assertThat(SoundEdge.lines(Rules.check(environment.terraformBackend(TerraformBackend.cloud("shop", key)))))
            .singleElement().asString().startsWith("ERROR TextHoldsNoSecret terraform.backend.workspace: ");
    }

    @Test
    void secretsOfOneLengthAreEachRead() {
        String first = "ghp_" + "a1B2c3D4e5F6g7H8".repeat(4);
        String second = "ghp_" + "b1B2c3D4e5F6g7H8".repeat(4);

        assertThat(SoundEdge.check(edge -> near(edge, Upstream.named("near").server("10.20.200.11:8443").tls(UpstreamTls.verified("near.example").signedBy(first).clientCertificate(second)))).stream()
            .filter(line -> line.contains(" TextHoldsNoSecret ")).map(line -> line.split(": holds")[0]))
            .containsExactly("ERROR TextHoldsNoSecret secrets[68 characters, number 2]", "ERROR TextHoldsNoSecret secrets[68 characters]");
    }

    @Test
    void memoryThatAnOverrideTakesIsShownAtTheOverride() {
        Finding found = Rules.check(SoundEdge.environment(edge -> kernel(edge, "vm.nr_hugepages", "2500"))).findings().stream().filter(finding -> finding.rule().equals("MemoryFitsNode")).findFirst().orElseThrow();

        assertThat(found.against()).containsExactly("nginx.expectedClients", "firewall.ban.table", "kernel.override[vm.nr_hugepages]");
    }

    private static Edge.Builder near(Edge.Builder edge, Upstream.Builder upstream) {
        return edge.upstream(upstream).route(Route.exact("/near").to("near"));
    }

    /** A VPC whose addresses are public ones. */
    private static CreatedNetwork publicBlock() {
        return Network.create(Cidr.parse("100.0.0.0/16")).zones("eu-central-1a", "eu-central-1b");
    }

    /** An edge whose one listener ends TLS, so that none takes the idle timeout. */
    private static Edge.Builder balancerTls(Edge.Builder edge, Balancer.Builder balancer, Duration keepalive) {
        return edge.nginx(SoundEdge.nginx().keepaliveTimeout(keepalive).build()).build().toBuilder().balancer(balancer.listener(Listener.balancerTls(443, Input.certificate("cert"))).build());
    }

    private static Edge.Builder mutual(Edge.Builder edge) {
        return near(edge, Upstream.named("near").server("10.20.200.11:8443").tls(UpstreamTls.verified("near.example").clientCertificate("shop/node")));
    }

    private static Edge.Builder prebaked(Edge.Builder edge) {
        return edge.fleet(SoundEdge.fleet().image(Image.prebaked(Debian.TRIXIE, Input.image("ami"))));
    }

    private static Edge.Builder kernel(Edge.Builder edge, String key, String value) {
        return edge.kernel(Kernel.builder().override(key, value, "tried").build());
    }

    private static Edge.Builder header(Edge.Builder edge, String name, String value) {
        return edge.route(Route.exact("/c").to("app").header(name, value));
    }

    private static Fleet.Builder odd(String name, Architecture architecture) {
        return Fleet.of(InstanceType.exceptional(name, architecture, 4, Bytes.gib(16), Bytes.gb(237), BitRate.mbit(1_562), BitRate.mbit(12_500), "memory")).image(Image.DEBIAN_13.serial("20261110-2296")).between(2, 6);
    }

    private static Edge.Builder hosts(Edge.Builder edge, String... hosts) {
        return edge.balancer(Balancer.builder().hostedZone(Input.hostedZone("zone-id")).build()).nginx(SoundEdge.nginx().hosts(hosts).build());
    }

    private static ExistingNetwork existing(String first, String second) {
        return Network.existing(Input.vpc("vpc-id"), Cidr.parse("10.20.0.0/16"))
            .zone("eu-central-1a", Input.subnet("public-a"), Cidr.parse(first), Input.subnet("private-a"))
            .zone("eu-central-1b", Input.subnet("public-b"), Cidr.parse(second), Input.subnet("private-b"));
    }
}
