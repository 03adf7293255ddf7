package dev.seawall.check;

import dev.seawall.model.Input;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.HealthCheck;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Architecture;
import dev.seawall.model.fleet.Debian;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.AddressFamily;
import dev.seawall.model.network.Nat;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.watch.Watch;
import dev.seawall.units.BitRate;
import dev.seawall.units.Bytes;
import dev.seawall.units.Cidr;
import dev.seawall.units.Port;
import java.time.Duration;

/** Rules about one layer, or two. */
final class FirstRuleCases {
    private FirstRuleCases() {}

    static void add(RuleCases cases) {
        cases.rule("EdgeHasListener", edge -> edge.balancer(Balancer.builder().build()), "ERROR EdgeHasListener balancer.listeners: there is none, so nobody can connect; add Listener.https(443)", edge -> edge);
        cases.rule("EdgeHasRoute", edge -> edge, "ERROR EdgeHasRoute nginx.routes: there is none, so every request gets 404; add Route.prefix(\"/\").to(...)", edge -> edge);
        cases.rule("RouteUpstreamExists", edge -> edge.route(Route.exact("/x").to("ap")),
            "ERROR RouteUpstreamExists nginx.routes[1].upstream: ap is no upstream of this edge, there are app; add Upstream.named(\"ap\") or name another",
            edge -> edge.route(Route.exact("/x").to("app")));
        cases.rule("UpstreamIsUsed", edge -> edge.upstream(Upstream.named("old").server("10.0.0.1:80")),
            "WARNING UpstreamIsUsed nginx.upstreams[old]: no route leads to it; add a route or remove the upstream",
            edge -> edge.upstream(Upstream.named("old").server("10.0.0.1:80")).route(Route.exact("/old").to("old")));
        cases.rule("PortsDistinct", edge -> edge.balancer(Balancer.builder().healthCheck(HealthCheck.builder().port(Port.of(443)).build()).build()),
            "ERROR PortsDistinct balancer.healthCheck.port: port 443 is taken by balancer.listeners[443]; choose another port",
            edge -> edge.balancer(Balancer.builder().healthCheck(HealthCheck.builder().port(Port.of(444)).build()).build()));
        cases.rule("BansNeedClientAddresses", edge -> edge.balancer(Balancer.builder().clientAddress(ClientAddress.PROXY_PROTOCOL_V2).build()),
            "ERROR BansNeedClientAddresses firewall.ban: PROXY protocol hides clients from the host firewall, it would ban the balancer; "
                + "use HostFirewall.withoutBans(), or ClientAddress.PRESERVED",
            edge -> edge.balancer(Balancer.builder().clientAddress(ClientAddress.PROXY_PROTOCOL_V2).build()).firewall(HostFirewall.withoutBans()));
        cases.rule("Http3NeedsPreservedAddresses",
            edge -> edge.listener(Listener.https(8443).withHttp3()).balancer(Balancer.builder().clientAddress(ClientAddress.PROXY_PROTOCOL_V2).build()).firewall(HostFirewall.withoutBans()),
            "ERROR Http3NeedsPreservedAddresses balancer.clientAddress: PROXY protocol does not exist for QUIC, NGINX would not start; use ClientAddress.PRESERVED or drop withHttp3()",
            edge -> edge.listener(Listener.https(8443).withHttp3()));
        cases.rule("Http3NeedsImage", edge -> edge.listener(Listener.https(8443).withHttp3()).fleet(SoundEdge.fleet().image(Image.DEBIAN_12)),
            "ERROR Http3NeedsImage fleet.image: Debian 12's NGINX has no HTTP/3 and would not start; use Image.DEBIAN_13 or drop withHttp3()",
            edge -> edge.listener(Listener.https(8443).withHttp3()));
        cases.rule("Http3CutsUnhealthyNodes", edge -> edge.listener(Listener.https(8443).withHttp3()),
            "NOTE Http3CutsUnhealthyNodes balancer.unhealthyDraining: has no effect on listeners with HTTP/3, whose TCP_UDP groups cut connections of unhealthy nodes at once; "
                + "accept it, or serve HTTP/3 on a port of its own",
            edge -> edge.listener(Listener.https(8443)));
        cases.rule("HitcountFitsKernel", edge -> edge.fleet(SoundEdge.fleet().image(Image.DEBIAN_12)).firewall(HostFirewall.recent().connections(256).table(10_000)),
            "ERROR HitcountFitsKernel firewall.ban.connections: 256 exceeds 255, the most that Debian 12's kernel counts; lower it or use Image.DEBIAN_13",
            edge -> edge.fleet(SoundEdge.fleet().image(Image.DEBIAN_12)).firewall(HostFirewall.recent().connections(255).table(10_000)));
        cases.rule("RecentTableFitsMemory", edge -> edge.firewall(HostFirewall.recent().connections(1_024).table(65_535)),
            "ERROR RecentTableFitsMemory firewall.ban.table: full lists take 2047 MiB, more than an eighth of 8192 MiB; lower table, or connections to the power of two below",
            edge -> edge.firewall(HostFirewall.recent().connections(256).table(65_535)));
        cases.rule("KeepaliveBelowBalancerIdle", edge -> edge.nginx(Nginx.builder().hosts("a.example").keepaliveTimeout(Duration.ofSeconds(350)).build()),
            "ERROR KeepaliveBelowBalancerIdle nginx.keepaliveTimeout: 350 s is not below balancer.idleTimeout 350 s, the balancer would reset connections that NGINX keeps; "
                + "lower keepaliveTimeout or raise idleTimeout",
            edge -> edge.nginx(Nginx.builder().hosts("a.example").keepaliveTimeout(Duration.ofSeconds(349)).build()));
        cases.rule("ShutdownWithinDrain", edge -> edge.fleet(SoundEdge.fleet().drainTimeout(Duration.ofSeconds(70))),
            "ERROR ShutdownWithinDrain nginx.shutdownTimeout: 60 s and 10 s to kill are not below fleet.drainTimeout 70 s; lower shutdownTimeout or raise drainTimeout",
            edge -> edge.fleet(SoundEdge.fleet().drainTimeout(Duration.ofSeconds(71))));
        cases.rule("RequestsFitIntoShutdown", edge -> edge.upstream(Upstream.named("slow").server("10.0.0.1:80").readTimeout(Duration.ofSeconds(61))).route(Route.exact("/s").to("slow")),
            "WARNING RequestsFitIntoShutdown nginx.upstreams[slow].readTimeout: 61 s exceeds nginx.shutdownTimeout 60 s, such requests are cut at node replacement; "
                + "raise shutdownTimeout and drainTimeout, or lower readTimeout",
            edge -> edge.upstream(Upstream.named("slow").server("10.0.0.1:80").readTimeout(Duration.ofSeconds(60))).route(Route.exact("/s").to("slow")));
        cases.rule("HealthTimeoutWithinInterval", edge -> edge.balancer(Balancer.builder().healthCheck(HealthCheck.builder().interval(Duration.ofSeconds(5)).build()).build()),
            "ERROR HealthTimeoutWithinInterval balancer.healthCheck.timeout: 6 s exceeds balancer.healthCheck.interval 5 s; lower timeout or raise interval",
            edge -> edge.balancer(Balancer.builder().healthCheck(HealthCheck.builder().interval(Duration.ofSeconds(6)).build()).build()));
        cases.rule("DeregistrationOutlastsPropagation", edge -> edge.balancer(Balancer.builder().deregistrationDelay(Duration.ofSeconds(119)).build()),
            "WARNING DeregistrationOutlastsPropagation balancer.deregistrationDelay: 119 s is below the 120 s that propagation may take (NLB guide); raise it to 120 s", edge -> edge);
        cases.rule("ZonesPresent", edge -> edge.network(Network.create(Cidr.parse("10.20.0.0/16"))),
            "ERROR ZonesPresent network.zones: none is named; name 1 to 6 zones, such as \"eu-central-1a\"", edge -> edge);
        cases.rule("ZonesInRegion", edge -> edge.network(Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-west-1b")),
            "ERROR ZonesInRegion network.zones: eu-west-1b is not in eu-central-1, the environment's Region; name zones of that Region, or change the Region", edge -> edge);
        cases.rule("SeveralZones", edge -> edge.network(Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a")),
            "WARNING SeveralZones network.zones: one zone, its loss is an outage; name two or three zones, or accept it for development", edge -> edge);
        cases.rule("MinimumCoversZones", edge -> edge.fleet(SoundEdge.fleet().between(1, 6)),
            "WARNING MinimumCoversZones fleet.minimum: 1 nodes cannot cover 2 zones, a zone stays empty; raise the minimum to 2 or name fewer zones", edge -> edge);
        cases.rule("MaximumLeavesRoom", edge -> edge.fleet(SoundEdge.fleet().between(2, 2)),
            "WARNING MaximumLeavesRoom fleet.maximum: 2 equals the minimum, there is no room to replace before removing or to scale; raise the maximum", edge -> edge.fleet(SoundEdge.fleet().between(2, 3)));
        cases.rule("AddressFamilySupported", edge -> edge.network(SoundEdge.network().family(AddressFamily.DUALSTACK)),
            "ERROR AddressFamilySupported network.family: DUALSTACK is modelled but not rendered yet; use AddressFamily.IPV4", edge -> edge);
        cases.rule("GrpcNeedsHttp2", edge -> edge.nginx(Nginx.builder().hosts("a.example").http2(false).build()).route(Route.exact("/g").to("app").grpc()),
            "ERROR GrpcNeedsHttp2 nginx.routes[1]: gRPC needs nginx.http2, which is off; switch http2 on or remove grpc()", edge -> edge.route(Route.exact("/g").to("app").grpc()));
        cases.rule("ListenBacklogWithinSomaxconn", edge -> edge.kernel(Kernel.builder().override("net.core.somaxconn", "4096", "as usual").build()),
            "ERROR ListenBacklogWithinSomaxconn nginx.backlog: 65535 exceeds kernel net.core.somaxconn 4096, the kernel would cut it silently; raise somaxconn or lower backlog",
            edge -> edge.kernel(Kernel.builder().override("net.core.somaxconn", "65535", "as NGINX").build()));
        cases.rule("KernelOverridesHelp", edge -> edge.kernel(Kernel.builder().override("fs.file-max", "2097152", "the paper says so").build()),
            "ERROR KernelOverridesHelp kernel.override[fs.file-max]: 2097152 harms: systemd sets 2^63 - 1, any other value lowers it; nginx.workerConnections sizes descriptors; "
                + "remove the override",
            edge -> edge.kernel(Kernel.builder().override("net.ipv4.tcp_syncookies", "1", "said again").build()));
        cases.rule("OutgoingPortsSpareListeners", edge -> edge.kernel(Kernel.builder().override("net.ipv4.ip_local_port_range", "1024 65535", "more ports").build()).firewall(HostFirewall.recent())
                .watch(Watch.builder().topic(Input.topic("alarms")).exporters(false).build()).balancer(Balancer.builder().healthCheck(HealthCheck.builder().port(Port.of(81)).build()).build()),
            "ERROR OutgoingPortsSpareListeners kernel.override[net.ipv4.ip_local_reserved_ports]: port 8082 listens inside the range of outgoing ports and is not reserved; "
                + "add 8082 to ip_local_reserved_ports or narrow ip_local_port_range",
            edge -> edge.kernel(Kernel.builder().override("net.ipv4.ip_local_port_range", "20000 65535", "fewer ports").build()));
        cases.rule("NodesReachPackages", edge -> edge.network(SoundEdge.network().nat(Nat.NONE)),
            "ERROR NodesReachPackages network.nat: NONE leaves nodes without packages, and the image brings none; use Nat.PER_ZONE or Image.prebaked",
            edge -> edge.network(SoundEdge.network().nat(Nat.NONE)).fleet(SoundEdge.fleet().image(Image.prebaked(Debian.TRIXIE, Input.image("image-id")))));
        cases.rule("CertificateForClients", edge -> edge.nginx(Nginx.builder().hosts("a.example").build()),
            "NOTE CertificateForClients nginx.certificate: is self-signed, no client trusts it; use CertificateSource.secret for an edge that clients reach", edge -> edge);
        cases.rule("HostedZoneHasHosts", edge -> edge.balancer(Balancer.builder().hostedZone(Input.hostedZone("zone-id")).build()).nginx(Nginx.builder().hosts("a-b.example", "a.dash.b.example").build()),
            "ERROR HostedZoneHasHosts nginx.hosts: a.dash.b.example and a-b.example would be one record's id; serve one of the two from another edge",
            edge -> edge.balancer(Balancer.builder().hostedZone(Input.hostedZone("zone-id")).build()).nginx(Nginx.builder().hosts("a-b.example", "a.b.example").build()));
        cases.rule("AlarmsReachSomebody", edge -> edge.watch(Watch.builder().build()),
            "NOTE AlarmsReachSomebody watch.topic: there is none, alarms notify nobody; use Watch.builder().topic(Input.topic(\"alarms\"))", edge -> edge);
        cases.rule("ImagePinned", edge -> edge.fleet(SoundEdge.fleet().image(Image.DEBIAN_13)),
            "NOTE ImagePinned fleet.image: floats: an unrelated deploy may roll the fleet onto a newer image; pin it with Image.serial(...)", edge -> edge);
        cases.rule("InputNamesDistinct", edge -> edge.fleet(SoundEdge.fleet().image(Image.prebaked(Debian.TRIXIE, Input.image("alarms")))),
            "ERROR InputNamesDistinct watch.topic: TOPIC_ARN input alarms is declared as IMAGE_ID input alarms by fleet.image.id, no value can be both; rename one of the two inputs",
            edge -> edge.fleet(SoundEdge.fleet().image(Image.prebaked(Debian.TRIXIE, Input.image("alarm")))));
        cases.rule("InputNamesSpareResources", edge -> edge.watch(Watch.builder().topic(Input.topic("shop-nodes")).build()),
            "ERROR InputNamesSpareResources watch.topic: input shop-nodes begins with the edge's name, as the ids of its resources do; its CloudFormation parameter ShopNodes could be one of them;"
                + " rename the input",
            edge -> edge.watch(Watch.builder().topic(Input.topic("shopper-nodes")).build()));
        cases.rule("InternalSourcesExcludeBalancer", edge -> edge.firewall(HostFirewall.recent().internalSources(Cidr.parse("10.20.0.64/26"))),
            "ERROR InternalSourcesExcludeBalancer firewall.internalSources: 10.20.0.64/26 lies in the balancer's subnet 10.20.0.64/26; name the blocks of your monitoring instead",
            edge -> edge.firewall(HostFirewall.recent().internalSources(Cidr.parse("10.20.0.128/26"))));
        cases.rule("TypeExceptionIsDeliberate", edge -> edge.fleet(Fleet.of(InstanceType.exceptional("m6idn.xlarge", Architecture.AMD64, 4, Bytes.gib(16), Bytes.gb(237), BitRate.mbit(6_250),
                BitRate.mbit(30_000), "bodies of 40 KiB")).image(Image.DEBIAN_13.serial("20261110-2296")).between(2, 6)),
            "NOTE TypeExceptionIsDeliberate fleet.instanceTypes: m6idn.xlarge is outside the class of 4 vCPU, 8 GiB and NVMe: bodies of 40 KiB; nothing, the reason is on record", edge -> edge);
        cases.rule("RedirectLeadsToListener", edge -> edge.listener(Listener.redirect(80, 8443)),
            "ERROR RedirectLeadsToListener balancer.listeners[80].toPort: 8443 serves no HTTPS; add Listener.https(8443) or redirect elsewhere", edge -> edge.listener(Listener.redirect(80, 443)));
        cases.rule("BackendAddressesOutsideBalancerSubnets", edge -> edge.upstream(Upstream.named("near").server("10.20.0.70:80")).route(Route.exact("/n").to("near")),
            "ERROR BackendAddressesOutsideBalancerSubnets nginx.upstreams[near].servers: 10.20.0.70:80 lies in the balancer's subnet 10.20.0.64/26, which the firewall exempts; "
                + "move the backend to another subnet",
            edge -> edge.upstream(Upstream.named("near").server("10.20.0.128:80")).route(Route.exact("/n").to("near")));
        cases.rule("TextHoldsNoSecret", edge -> edge.description("key AKIAIOSFODNN7EXAMPLE"),
            "ERROR TextHoldsNoSecret description: holds what looks like an AWS access key; name a secret of Secrets Manager instead, and revoke this one: it is in your sources", edge -> edge.description("AKIA is a prefix"));
    
    }
}
