package dev.seawall.check;

import dev.seawall.model.Edge;
import dev.seawall.model.Input;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.RateLimit;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Cidr;
import dev.seawall.units.IpAddress;
import dev.seawall.units.RequestRate;
import java.time.Duration;

/** Of rules that a stranger's mistakes led to, see {@link StrangersMistakes}. */
final class StrangerRuleCases {
    private StrangerRuleCases() {}

    static void add(RuleCases cases) {
        network(cases);
        fleet(cases);
        nginx(cases);
        node(cases);
    }

    private static void network(RuleCases cases) {
        cases.rule("SubnetsInOneZone", edge -> edge.network(existing("private-a")),
            "ERROR SubnetsInOneZone network.subnets[eu-central-1b]: input private-a is the subnet of eu-central-1a too, and a subnet lies in one zone; name the subnet of each zone",
            edge -> edge.network(existing("private-b")));
        cases.rule("MaximumFitsSubnets", edge -> edge.network(small()).fleet(SoundEdge.fleet().between(2, 119)),
            "WARNING MaximumFitsSubnets fleet.maximum: 119 nodes exceed the 118 addresses of the node subnets, the others are not launched; lower the maximum, name more zones, or choose a wider network.cidr",
            edge -> edge.network(small()).fleet(SoundEdge.fleet().between(2, 118)));
        cases.rule("PrivateNamesResolve", edge -> names(edge, "198.51.100.53", "orders.internal"),
            "ERROR PrivateNamesResolve boot.nameServer: 198.51.100.53 is public and does not know orders.internal of nginx.upstreams[near]: NGINX would not start; leave it out, or name a server that knows the name",
            edge -> names(edge, "10.20.0.53", "orders.internal"));
        cases.rule("UpstreamNamesStay", edge -> near(edge, "app-1.eu-central-1.elb.amazonaws.com:80"),
            "WARNING UpstreamNamesStay nginx.upstreams[near].servers: app-1.eu-central-1.elb.amazonaws.com:80 changes its addresses and NGINX resolves it once, when it starts: later requests get 502; "
                + "name a Network Load Balancer or the servers themselves",
            edge -> near(edge, "app-1.elb.eu-central-1.amazonaws.com:80"));
    }

    private static void fleet(RuleCases cases) {
        cases.rule("WarmupFollowsLoad", edge -> edge.fleet(SoundEdge.fleet().warmup(Duration.ofSeconds(601))),
            "WARNING WarmupFollowsLoad fleet.warmup: 601 s exceed 600: so long scaling does not see a new node's load, and every deploy waits after each node; lower it; nodes prove readiness before it begins",
            edge -> edge.fleet(SoundEdge.fleet().warmup(Duration.ofSeconds(600))));
        cases.rule("SerialOfRelease", edge -> edge.fleet(SoundEdge.fleet().image(Image.DEBIAN_13.serial("20250731-2190"))),
            "WARNING SerialOfRelease fleet.image: serial 20250731-2190 is from before Debian 13, whose images begin in 2025-08: there is no such image; name a serial of Debian 13",
            edge -> edge.fleet(SoundEdge.fleet().image(Image.DEBIAN_13.serial("20250801-2191"))));
    }

    private static void nginx(RuleCases cases) {
        cases.rule("OneClientLeavesRoom", edge -> edge.nginx(SoundEdge.nginx().workerConnections(512).connectionsPerClient(1_024).build()),
            "WARNING OneClientLeavesRoom nginx.connectionsPerClient: 1024 are not below the 1024 requests that a node can have in progress, one client could take them all; lower it, or raise workerConnections",
            edge -> edge.nginx(SoundEdge.nginx().workerConnections(512).connectionsPerClient(1_023).build()));
        cases.rule("BurstLetsLimitAct", edge -> edge.route(limited(RequestRate.perMinute(2), 121)),
            "WARNING BurstLetsLimitAct nginx.routes[1].limit: a burst of 121 is more than 2r/m gives in an hour, 120: the limit hardly acts; lower burst, or raise the rate",
            edge -> edge.route(limited(RequestRate.perMinute(2), 120)));
        cases.rule("SecurityHeadersAct", edge -> edge.route(Route.exact("/c").to("app").header("X-Frame-Options", "ALLOW-FROM https://a.example")),
            "WARNING SecurityHeadersAct nginx.routes[1].headers: X-Frame-Options ALLOW-FROM https://a.example is no value that browsers know, they ignore the header; correct the value, or remove the header",
            edge -> edge.route(Route.exact("/c").to("app").header("X-Frame-Options", "SameOrigin").header("Referrer-Policy", "no-referrer, strict-origin").header("Cross-Origin-Opener-Policy", "same-origin; report-to=\"a\"")));
        cases.rule("BansSpareIdleClients", edge -> edge.firewall(HostFirewall.recent().connections(10).within(Duration.ofSeconds(600))),
            "WARNING BansSpareIdleClients firewall.ban.connections: 10 in 600 s ban a client that asks each time when nginx.keepaliveTimeout 60 s has closed its connection, it opens 10; "
                + "raise connections or keepaliveTimeout, or shorten the window",
            edge -> edge.firewall(HostFirewall.recent().connections(11).within(Duration.ofSeconds(600))));
    }

    private static void node(RuleCases cases) {
        cases.rule("PackageNamesKnown", edge -> edge.boot(Boot.builder().minimumVersion("ngnix", "1").build()),
            "WARNING PackageNamesKnown boot.minimumVersion[ngnix]: looks like nginx with a slip; a package that Debian does not have stops every boot; write nginx",
            edge -> edge.boot(Boot.builder().minimumVersion("xfsprogs", "1").minimumVersion("openssl", "1").minimumVersion("vim", "2").build()));
        cases.rule("OutgoingPortsFitRequests", edge -> range(edge, "30000 62766"),
            "WARNING OutgoingPortsFitRequests kernel.override[net.ipv4.ip_local_port_range]: leaves 32767 ports towards the servers of app, fewer than the 32768 requests that NGINX takes at a time, others would get 502; "
                + "remove the override, or lower nginx.workerConnections",
            edge -> range(edge, "30000 62767"));
        cases.rule("KernelStaysHardened", edge -> edge.kernel(Kernel.builder().override("net.ipv4.conf.all.accept_redirects", "1", "tried").build()),
            "WARNING KernelStaysHardened kernel.override[net.ipv4.conf.all.accept_redirects]: 1 undoes 0, which hardens the node; remove the override",
            edge -> edge.kernel(Kernel.builder().override("kernel.yama.ptrace_scope", "3", "tried").override("kernel.sysrq", "0", "tried").build()));
        cases.rule("KernelTakesValue", edge -> edge.kernel(Kernel.builder().override("net.ipv4.tcp_congestion_control", "bbr3", "tried").build()),
            "ERROR KernelTakesValue kernel.override[net.ipv4.tcp_congestion_control]: bbr3 is no congestion control of Debian's kernels, every boot would be refused; write bbr or cubic, or use Image.prebaked with a kernel that has it",
            edge -> edge.kernel(Kernel.builder().override("net.ipv4.tcp_congestion_control", "bbr", "tried").build()));
    }

    private static Edge.Builder range(Edge.Builder edge, String ports) {
        return edge.kernel(Kernel.builder().override("net.ipv4.ip_local_port_range", ports, "tried").build());
    }

    private static Route limited(RequestRate rate, int burst) {
        return Route.exact("/c").to("app").limit(RateLimit.perClient(rate).burst(burst));
    }

    private static CreatedNetwork small() {
        return Network.create(Cidr.parse("10.20.0.0/22")).zones("eu-central-1a", "eu-central-1b");
    }

    private static Edge.Builder names(Edge.Builder edge, String server, String name) {
        return near(edge.boot(Boot.builder().nameServer(IpAddress.parse(server)).build()), name + ":8080");
    }

    private static Edge.Builder near(Edge.Builder edge, String server) {
        return edge.upstream(Upstream.named("near").server(server)).route(Route.exact("/near").to("near"));
    }

    private static Network existing(String second) {
        return Network.existing(Input.vpc("vpc-id"), Cidr.parse("10.20.0.0/16"))
            .zone("eu-central-1a", Input.subnet("public-a"), Cidr.parse("10.20.0.0/26"), Input.subnet("private-a"))
            .zone("eu-central-1b", Input.subnet("public-b"), Cidr.parse("10.20.0.64/26"), Input.subnet(second));
    }
}
