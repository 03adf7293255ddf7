package dev.seawall.check;

import static dev.seawall.check.Changes.kernel;

import dev.seawall.check.UserMistakes.Mistake;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.fleet.Debian;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.network.Nat;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.model.storage.Storage;
import dev.seawall.units.Cidr;
import dev.seawall.units.Percent;
import java.time.Duration;
import java.util.List;

/**
 * Mistakes of a fifth somebody, who knew of no Seawall: 60 defects of such an edge in whatever tool it is written, one change each. 39 cannot be said, because the value is derived or fixed; 15 were found and one refused
 * at first, two were missed, two are of resources that Seawall does not make, and one was Seawall's own: streams of gRPC ended at the largest body and at its timeout. Here are those that can be said and that nobody said
 * before him, with their neighbours.
 */
final class FifthStrangersMistakes {
    private FifthStrangersMistakes() {}

    static List<Mistake> all() {
        return List.of(
            new Mistake("a benchmark switches router advertisements off", "KernelOverridesAct", kernel("net.ipv6.conf.all.accept_ra", "0")),
            new Mistake("IPv6 is switched off for interfaces to come", "KernelOverridesAct", kernel("net.ipv6.conf.default.disable_ipv6", "1")),
            new Mistake("a node forwards IPv6 and loses its route", "KernelOverridesHelp", kernel("net.ipv6.conf.all.forwarding", "1")),
            new Mistake("a node forwards IPv4 by the other key", "KernelOverridesHelp", kernel("net.ipv4.conf.all.forwarding", "1")),
            new Mistake("every socket begins with 4 MiB to write", "TcpBuffersAscend", kernel("net.ipv4.tcp_wmem", "4096 4194304 67108864")),
            new Mistake("a record of one's own, behind which a balancer moves", "UpstreamNamesStay",
                edge -> edge.upstream(Upstream.named("near").server("api.internal.example:443").tls(UpstreamTls.verified("api.internal.example"))).route(Route.exact("/near").to("near"))),
            new Mistake("no NAT, and no endpoint for the hook's answer", "NodesReachServices",
                edge -> edge.network(SoundEdge.network().nat(Nat.NONE)).fleet(SoundEdge.fleet().image(Image.prebaked(Debian.TRIXIE, Input.image("ami"))))),
            new Mistake("requests have four minutes to end, the hook one", "ShutdownWithinDrain",
                edge -> edge.fleet(SoundEdge.fleet().drainTimeout(Duration.ofSeconds(60))).nginx(SoundEdge.nginx().shutdownTimeout(Duration.ofSeconds(240)).build())
                    .balancer(Balancer.builder().deregistrationDelay(Duration.ofSeconds(300)).build())),
            new Mistake("whatever origin asks is let in, with credentials", "HeaderValueVisibleAscii",
                edge -> edge.route(Route.exact("/c").to("app").header("Access-Control-Allow-Origin", "$http_origin").header("Access-Control-Allow-Credentials", "true"))),
            new Mistake("a regular expression as a route", "UrlPathNormal", edge -> edge.route(Route.prefix("~* \\.(json|csv)$").to("app"))),
            new Mistake("the whole world may say who the client is", "SubnetInsideVpc",
                edge -> edge.network(Network.existing(Input.vpc("vpc"), Cidr.parse("10.20.0.0/16")).zone("eu-central-1a", Input.subnet("public-a"), Cidr.ANY_IPV4, Input.subnet("private-a")))),
            new Mistake("the cache has the disk to itself", "StorageSharesFit", edge -> edge.storage(Storage.builder().cache(Percent.of(88)).build())));
    }
}
