package dev.seawall.check;

import dev.seawall.model.Edge;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.HealthCheck;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.balancer.Scheme;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.ClientCertificates;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Cidr;
import dev.seawall.units.Percent;
import java.time.Duration;
import java.util.List;

/** Rules about balancer, network, fleet and texts. */
final class BalancerRuleCases {
    private BalancerRuleCases() {}

    static void add(RuleCases cases) {
        cases.rule("KeepaliveBelowFixedIdle",
            edge -> idle(edge, 350).listener(Listener.balancerTls(8443, Input.certificate("certificate"))),
            "ERROR KeepaliveBelowFixedIdle nginx.keepaliveTimeout: 350 s is not below the 350 s that are fixed on TLS listeners and beside HTTP/3 (NLB guide), the "
                + "balancer would reset connections that NGINX keeps; lower keepaliveTimeout",
            edge -> idle(edge, 349).listener(Listener.balancerTls(8443, Input.certificate("certificate"))));
        cases.rule("QuicIdleWithinFlow",
            edge -> idle(edge, 120).listener(Listener.https(8443).withHttp3()),
            "WARNING QuicIdleWithinFlow nginx.keepaliveTimeout: 120 s is not below the 120 s after which the balancer sends a QUIC connection to another node (NLB "
                + "guide); lower keepaliveTimeout below 120 s, or drop withHttp3()",
            edge -> idle(edge, 119).listener(Listener.https(8443).withHttp3()));
        cases.rule("DeadNodesLeaveSoon",
            edge -> edge.balancer(Balancer.builder().healthCheck(HealthCheck.builder().interval(Duration.ofSeconds(31)).build()).build()),
            "WARNING DeadNodesLeaveSoon balancer.healthCheck.interval: 31 s times unhealthyThreshold 2 keep a dead node for 62 s, more than 60; lower interval or unhealthyThreshold",
            edge -> edge.balancer(Balancer.builder().healthCheck(HealthCheck.builder().interval(Duration.ofSeconds(30)).build()).build()));
        cases.rule("BootFitsTimeout",
            edge -> edge.fleet(SoundEdge.fleet().bootTimeout(Duration.ofSeconds(359))),
            "WARNING BootFitsTimeout fleet.bootTimeout: 359 s is below 360 s, the 300 s that apt may wait and a minute to boot; raise bootTimeout, or use Image.prebaked",
            edge -> edge.fleet(SoundEdge.fleet().bootTimeout(Duration.ofSeconds(360))));
        cases.rule("ZoneLossFits",
            edge -> edge.fleet(SoundEdge.fleet().cpuTarget(Percent.of(51))),
            "WARNING ZoneLossFits fleet.cpuTarget: 51 % becomes 102 % when one of 2 zones is lost; lower it to 50 % or less, or name more zones",
            edge -> edge.fleet(SoundEdge.fleet().cpuTarget(Percent.of(50))));
        cases.rule("SmallestTypeFirst",
            edge -> edge.fleet(SoundEdge.fleet().instanceTypes(InstanceType.C6ID_XLARGE, InstanceType.C5D_XLARGE)),
            "WARNING SmallestTypeFirst fleet.instanceTypes: c5d.xlarge has less network baseline than c6id.xlarge, with which everything is counted; name "
                + "c5d.xlarge first, or leave it out",
            edge -> edge.fleet(SoundEdge.fleet().instanceTypes(InstanceType.C5D_XLARGE, InstanceType.C6ID_XLARGE)));
        cases.rule("TypesOfferedInRegion",
            edge -> edge.fleet(SoundEdge.fleet().between(4, 8)).network(SoundEdge.network().zones("eu-central-1a", "eu-central-1b", "eu-central-1c", "eu-central-1d")),
            "WARNING TypesOfferedInRegion fleet.instanceTypes: of the zones of eu-central-1 EC2 offers c6id.xlarge in 3 (October 2026), fewer than the 4 named; "
                + "add a type that the Region has, name fewer zones, or change the Region",
            edge -> edge.fleet(SoundEdge.fleet().between(4, 8)).network(SoundEdge.network().zones("eu-central-1a", "eu-central-1b", "eu-central-1c")));
        cases.rule("CrossZoneKeepsPortsApart",
            edge -> edge.balancer(Balancer.builder().crossZone(true).build()),
            "WARNING CrossZoneKeepsPortsApart balancer.crossZone: with preserved client addresses, ports of one client meet on a node from two zones and connects "
                + "fail now and then (NLB guide); switch crossZone off, or use ClientAddress.PROXY_PROTOCOL_V2 without bans",
            edge -> edge.balancer(Balancer.builder().crossZone(true).clientAddress(ClientAddress.PROXY_PROTOCOL_V2).build()).firewall(HostFirewall.withoutBans()));
        cases.rule("ClientsReachBalancer",
            edge -> edge.balancer(Balancer.builder().allowedClients(List.of(Cidr.parse("10.0.0.0/8"), Cidr.parse("198.51.100.0/24"))).build()),
            "WARNING ClientsReachBalancer balancer.allowedClients: 10.0.0.0/8 is private and the balancer internet-facing, no client comes from there; name public "
                + "IPv4 blocks, or use Scheme.INTERNAL",
            edge -> edge.balancer(Balancer.builder().scheme(Scheme.INTERNAL).allowedClients(List.of(Cidr.parse("10.0.0.0/8"))).build()));
        cases.rule("ClientBlocksMatter",
            edge -> edge.balancer(Balancer.builder().allowedClients(List.of(Cidr.ANY_IPV4, Cidr.parse("198.51.100.0/24"))).build()),
            "WARNING ClientBlocksMatter balancer.allowedClients: 198.51.100.0/24 changes nothing beside 0.0.0.0/0, which contains it; remove one of the two: the "
                + "wider one to restrict, the narrower one otherwise",
            edge -> edge.balancer(Balancer.builder().allowedClients(List.of(Cidr.parse("203.0.113.0/24"), Cidr.parse("198.51.100.0/24"))).build()));
        cases.rule("ClientCertificatesGuardRoutes",
            edge -> edge.listener(Listener.https(8443).clientCertificates(ClientCertificates.signedBy("shop/partners"))),
            "NOTE ClientCertificatesGuardRoutes balancer.listeners: routes that 8443 serves to client certificates alone are served to everybody on 443; demand "
                + "certificates on every listener, or make two edges",
            edge -> edge.balancer(Balancer.builder().build()).listener(Listener.https(8443)));
        cases.rule("GrpcThroughBalancerTls",
            edge -> grpc(edge).fleet(SoundEdge.fleet().image(Image.DEBIAN_12.serial("20261101-2290"))),
            "ERROR GrpcThroughBalancerTls balancer.listeners[8443]: gRPC needs HTTP/2, which Debian 12's NGINX cannot speak behind TLS of the balancer; use "
                + "Listener.https, or Image.DEBIAN_13",
            edge -> grpc(edge));
        cases.rule("PortsSpeakTheirScheme",
            edge -> edge.listener(Listener.https(80)),
            "WARNING PortsSpeakTheirScheme balancer.listeners[80]: clients speak plain HTTP to 80, the listener is TLS; use Listener.https(443), and "
                + "Listener.redirect(80, 443) beside it",
            edge -> edge.listener(Listener.redirect(80, 443)));
        cases.rule("PublicPortsAreWeb",
            edge -> edge.listener(Listener.https(22)),
            "WARNING PublicPortsAreWeb balancer.listeners[22]: is a port of high risk (Security Hub EC2.19), scanners knock there all day; serve on 443 or 8443",
            edge -> edge.listener(Listener.https(8080)));
        cases.rule("VpcBlockPrivate",
            edge -> edge.network(Network.create(Cidr.parse("52.28.0.0/16")).zones("eu-central-1a", "eu-central-1b")),
            "WARNING VpcBlockPrivate network.cidr: 52.28.0.0/16 is not private (RFC 1918), nodes could not reach whom it belongs to; choose a block in 10.0.0.0/8, "
                + "172.16.0.0/12 or 192.168.0.0/16",
            edge -> edge.network(Network.create(Cidr.parse("172.31.0.0/16")).zones("eu-central-1a", "eu-central-1b")));
        cases.rule("BalancerSubnetsApart",
            edge -> edge.network(Network.existing(Input.vpc("vpc-id"), Cidr.parse("10.20.0.0/16")).zone("eu-central-1a", Input.subnet("public-a"), Cidr.parse("10.20.0.0/26"), Input.subnet("private-a")).zone("eu-central-1b", Input.subnet("public-b"), Cidr.parse("10.20.0.32/27"), Input.subnet("private-b"))),
            "ERROR BalancerSubnetsApart network.subnets[eu-central-1b].balancerCidr: 10.20.0.32/27 overlaps 10.20.0.0/26 of eu-central-1a, two subnets cannot; "
                + "give the block of each subnet as AWS shows it",
            edge -> edge.network(Network.existing(Input.vpc("vpc-id"), Cidr.parse("10.20.0.0/16")).zone("eu-central-1a", Input.subnet("public-a"), Cidr.parse("10.20.0.0/26"), Input.subnet("private-a")).zone("eu-central-1b", Input.subnet("public-b"), Cidr.parse("10.20.0.64/27"), Input.subnet("private-b"))));
        cases.rule("ProductionIsProtected",
            edge -> edge.balancer(Balancer.builder().deletionProtection(false).build()),
            "WARNING ProductionIsProtected balancer.deletionProtection: is off in prod, a deletion by mistake loses the DNS name; leave it on",
            edge -> edge);
        cases.rule("FlowsRecorded",
            edge -> edge.watch(SoundEdge.watch().flowLogs(false).build()),
            "NOTE FlowsRecorded watch.flowLogs: is off, nothing records what the security groups reject; leave it on",
            edge -> edge);
        cases.rule("TextShowsWhatItSays",
            edge -> edge.tag("team", "pаyments"),
            "WARNING TextShowsWhatItSays tags[team]: mixes Latin with Cyrillic or Greek letters in one word, p\\u0430yments; write the word in one script",
            edge -> edge.tag("team", "платежи"));
    }

    /** The balancer's own idle timeout is well above. */
    private static Edge.Builder idle(Edge.Builder edge, int seconds) {
        return edge.balancer(Balancer.builder().idleTimeout(Duration.ofSeconds(900)).build()).nginx(SoundEdge.nginx().keepaliveTimeout(Duration.ofSeconds(seconds)).build());
    }

    private static Edge.Builder grpc(Edge.Builder edge) {
        return edge.listener(Listener.balancerTls(8443, Input.certificate("certificate"))).upstream(Upstream.named("calls").server("10.20.201.1:9090"))
            .route(Route.prefix("/shop.Orders/").to("calls").grpc());
    }
}
