package dev.seawall.check;

import dev.seawall.model.boot.Boot;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.Nat;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.RateLimit;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.units.Bytes;
import dev.seawall.units.IpAddress;
import dev.seawall.units.RequestRate;
import java.time.Duration;

/** Of rules that a third stranger's mistakes led to, see {@link ThirdStrangersMistakes}. */
final class ThirdStrangerRuleCases {
    private ThirdStrangerRuleCases() {}

    static void add(RuleCases cases) {
        nodes(cases);
        upstreams(cases);
        routes(cases);
        clients(cases);
        records(cases);
    }

    private static void nodes(RuleCases cases) {
        cases.rule("KernelLeavesMemory", edge -> edge.kernel(Kernel.builder().override("vm.min_free_kbytes", "419431", "tried").build()),
            "WARNING KernelLeavesMemory kernel.override[vm.min_free_kbytes]: 419431 KiB exceed 419430, a twentieth of the memory: the kernel would kill NGINX while they are free; "
                + "lower it, or remove the override",
            edge -> edge.kernel(Kernel.builder().override("vm.min_free_kbytes", "419430", "tried").override("vm.nr_hugepages", "0", "none").build()));
        cases.rule("NodesRenewed", edge -> edge.fleet(SoundEdge.fleet().maximumLifetime(Duration.ofDays(32))),
            "NOTE NodesRenewed fleet.maximumLifetime: 32 days exceed the 31 in which critical patches should be on every node (PCI DSS 6.3.3); lower it, or accept it where deploys replace nodes sooner",
            edge -> edge.fleet(SoundEdge.fleet().maximumLifetime(Duration.ofDays(31))));
        cases.rule("NatInEveryZone", edge -> edge.network(SoundEdge.network().nat(Nat.ONE)),
            "NOTE NatInEveryZone network.nat: ONE gateway for 2 zones: when its zone is lost, no zone can launch nodes; use Nat.PER_ZONE",
            edge -> edge.network(SoundEdge.network().nat(Nat.PER_ZONE)));
    }

    private static void upstreams(RuleCases cases) {
        cases.rule("PlainStaysInside", edge -> edge.upstream(near("52.28.10.10:80")).route(Route.exact("/near").to("near")),
            "WARNING PlainStaysInside nginx.upstreams[near].tls: plain HTTP is spoken to 52.28.10.10:80, a public address: whoever is on the way reads and changes it; add tls(UpstreamTls.verified(...))",
            edge -> edge.upstream(near("52.28.10.10:443").tls(UpstreamTls.verified("near.example"))).route(Route.exact("/near").to("near")));
        cases.rule("AuthoritiesKnowName", edge -> edge.upstream(near("10.20.200.11:8443").tls(UpstreamTls.verified("app.corp.internal"))).route(Route.exact("/near").to("near")),
            "WARNING AuthoritiesKnowName nginx.upstreams[near].tls.serverName: app.corp.internal is a name that no public authority signs, every handshake would fail; "
                + "add signedBy(...) with a secret of your authorities",
            edge -> edge.upstream(near("10.20.200.11:8443").tls(UpstreamTls.verified("app.corp.internal").signedBy("shop/authorities"))).route(Route.exact("/near").to("near")));
        cases.rule("PoolClosesFirst", edge -> edge.upstream(near("10.20.200.11:8080").keepaliveTimeout(Duration.ofSeconds(76))).route(Route.exact("/near").to("near")),
            "NOTE PoolClosesFirst nginx.upstreams[near].keepaliveTimeout: 76 s exceed 75 s, after which common servers have closed an idle connection: requests would meet the close; "
                + "lower it below the server's own, or accept it where that is longer",
            edge -> edge.upstream(near("10.20.200.11:8080").keepaliveTimeout(Duration.ofSeconds(75))).route(Route.exact("/near").to("near")));
        cases.rule("SecretNamesWhole", edge -> edge.nginx(Nginx.builder().hosts("shop.example").certificate(CertificateSource.secret("shop/tls-AbCdEf")).build()),
            "WARNING SecretNamesWhole nginx.certificate: shop/tls-AbCdEf ends as the ARN of a secret does, its name ends before the last hyphen: a node would find no such secret; "
                + "name it without the hyphen and the six characters",
            edge -> edge.nginx(Nginx.builder().hosts("shop.example").certificate(CertificateSource.secret("shop/tls-Server")).build()));
        cases.rule("NamesAskedInside", edge -> edge.boot(Boot.builder().nameServer(IpAddress.parse("8.8.8.8")).build()),
            "NOTE NamesAskedInside boot.nameServer: 8.8.8.8 is public: it knows no private hosted zone and no name of an interface endpoint; leave it out, or name a server inside",
            edge -> edge.boot(Boot.builder().nameServer(IpAddress.parse("10.20.0.2")).build()));
    }

    private static void routes(RuleCases cases) {
        cases.rule("LimitAllowsPairs", edge -> edge.route(Route.exact("/pages").to("app").limit(RateLimit.perClient(RequestRate.perSecond(10)))),
            "NOTE LimitAllowsPairs nginx.routes[1].limit: 10r/s without a burst refuses every request within 100 ms of another, as browsers send them; "
                + "add burst(...), or accept it where clients send one at a time",
            edge -> edge.route(Route.exact("/pages").to("app").limit(RateLimit.perClient(RequestRate.perSecond(10)).burst(1))).route(Route.exact("/login").to("app").limit(RateLimit.perClient(RequestRate.perMinute(10)))));
        cases.rule("RoutesSpareManagement", edge -> edge.route(Route.prefix("/actuator/").to("app")),
            "WARNING RoutesSpareManagement nginx.routes[1]: /actuator/ is for operators and every client reaches it; remove the route and ask the servers directly, or demand client certificates",
            edge -> edge.route(Route.prefix("/actuators/").to("app")));
        cases.rule("BodiesAreAdmitted", edge -> edge.nginx(SoundEdge.nginx().maximumBody(Bytes.of(1_023)).build()),
            "WARNING BodiesAreAdmitted nginx.maximumBody: 1023 bytes are below 1024: nearly every POST would get 413; use Bytes.mib(...) or Bytes.kib(...)",
            edge -> edge.nginx(SoundEdge.nginx().maximumBody(Bytes.of(1_024)).build()));
    }

    private static void clients(RuleCases cases) {
        cases.rule("BacklogWithinConnections", edge -> edge.nginx(SoundEdge.nginx().workerConnections(1_024).backlog(4_097).build()),
            "NOTE BacklogWithinConnections nginx.workerConnections: 4096 connections of all workers are below nginx.backlog 4097: clients would wait for a node that has no room for them; "
                + "raise workerConnections, or lower backlog",
            edge -> edge.nginx(SoundEdge.nginx().workerConnections(1_024).backlog(4_096).build()));
        cases.rule("PoorLinksServed", edge -> edge.nginx(SoundEdge.nginx().bodyTimeout(Duration.ofSeconds(2)).build()),
            "WARNING PoorLinksServed nginx.bodyTimeout: 2 s is below the 3 s that TCP takes to mend two lost packets, clients on poor links would be cut; raise it",
            edge -> edge.nginx(SoundEdge.nginx().bodyTimeout(Duration.ofSeconds(3)).build()));
        cases.rule("BansSpareSharedAddresses", edge -> edge.firewall(HostFirewall.recent().connections(11).within(Duration.ofSeconds(60))),
            "NOTE BansSpareSharedAddresses firewall.ban.connections: 11 in 60 s are below 12 a minute, the six connections of two browsers: people behind one address would be banned together; "
                + "raise connections, or shorten the window",
            edge -> edge.firewall(HostFirewall.recent().connections(12).within(Duration.ofSeconds(60))));
        cases.rule("BanTableHoldsClients", edge -> edge.nginx(SoundEdge.nginx().expectedClients(200_000).build()).firewall(HostFirewall.recent().table(19_999)),
            "NOTE BanTableHoldsClients firewall.ban.table: 19999 clients are below 20000, a tenth of nginx.expectedClients: others push an attacker out of the list; raise table, or lower expectedClients",
            edge -> edge.nginx(SoundEdge.nginx().expectedClients(200_000).build()).firewall(HostFirewall.recent().table(20_000)));
    }

    private static void records(RuleCases cases) {
        cases.rule("LogsOutliveDiscovery", edge -> edge.watch(SoundEdge.watch().retentionDays(60).build()),
            "NOTE LogsOutliveDiscovery watch.retentionDays: 60 days are below the 90 of PCI DSS 10.5.1, an intrusion that is found later has no record; raise it, or accept it where logs are kept elsewhere",
            edge -> edge.watch(SoundEdge.watch().retentionDays(90).build()));
    }

    private static Upstream.Builder near(String server) {
        return Upstream.named("near").server(server);
    }
}
