package dev.seawall.check;

import static dev.seawall.check.Changes.balancer;
import static dev.seawall.check.Changes.boot;
import static dev.seawall.check.Changes.firewall;
import static dev.seawall.check.Changes.fleet;
import static dev.seawall.check.Changes.kernel;
import static dev.seawall.check.Changes.nginx;
import static dev.seawall.check.Changes.route;
import static dev.seawall.check.Changes.upstream;

import dev.seawall.model.Edge;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.HealthCheck;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.model.storage.Storage;
import dev.seawall.units.Cidr;
import dev.seawall.units.Percent;
import dev.seawall.units.Port;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What can be said of the mistakes of a fourth somebody, who had never seen Seawall and wrote 60 changes of a hardened edge of his own, kernel, NGINX, firewall, AWS and what lies between them. Of 30 nobody can say anything
 * here; of the rest 25 were found or refused at first, two were not, one was Seawall's own (gRPC streams that end as bodies do), two were about what Seawall does not make (network ACLs, records that validate a certificate).
 */
final class FourthStrangersMistakes {
    private static final List<UserMistakes.Mistake> ALL = new ArrayList<>();

    static {
        machine();
        proxy();
        upstreams();
        addresses();
        times();
        secrets();
    }

    private FourthStrangersMistakes() {}

    static List<UserMistakes.Mistake> all() {
        return List.copyOf(ALL);
    }

    private static void machine() {
        defect("the memory of all sockets in bytes, for a kernel that counts pages", "TcpBuffersAscend", kernel("net.ipv4.tcp_mem", "786432000 1048576000 1572864000"));
        defect("a hardening guide's strict overcommit, on a node without swap", "KernelOverridesHelp", kernel("vm.overcommit_memory", "2"));
        defect("outgoing ports from 1024, over the node's own 8081 and 9100", "OutgoingPortsSpareListeners", kernel("net.ipv4.ip_local_port_range", "1024 65535"));
        defect("bursts reset, so as to fail fast", "KernelOverridesHelp", kernel("net.ipv4.tcp_abort_on_overflow", "1"));
        defect("2 GiB kept free, as on a database host sixteen times as big", "KernelLeavesMemory", kernel("vm.min_free_kbytes", "2097152"));
        defect("timestamps off, because a scanner reads the uptime in them", "KernelOverridesHelp", kernel("net.ipv4.tcp_timestamps", "0"));
        defect("65,536 files a process, for 131,072 connections a worker", "DescriptorsWithinNrOpen", e -> nginx(x -> x.workerConnections(131_072)).apply(kernel("fs.nr_open", "65536").apply(e)));
        defect("connections forgotten after five minutes, while WebSockets are quiet for an hour", "TrackingOutlastsIdle",
            e -> upstream("10.20.200.11:8080", x -> x.readTimeout(Duration.ofHours(1))).apply(kernel("net.netfilter.nf_conntrack_tcp_timeout_established", "300").apply(e)));
        defect("a key of an old blog, that kernels have no more", "KernelOverridesHelp", kernel("net.ipv4.tcp_tw_recycle", "1"));
        defect("NGINX's floor lowered to the distribution's", "FloorsOnlyRise", boot(x -> x.minimumVersion("nginx", "1.24.0")));
        defect("97 % of the disk for the cache, because a GB was taken for a GiB", "StorageSharesFit", e -> e.storage(Storage.builder().cache(Percent.of(97)).temporary(Percent.of(1)).logs(Percent.of(1)).build()));
        defect("routes and servers by the hundred, more than user-data carries", "UserDataFits", FourthStrangersMistakes::crowded);
    }

    private static void proxy() {
        defect("the catch-all removed, so that any Host is served", "HostsNamed", e -> e.nginx(Nginx.builder().certificate(CertificateSource.secret("shop/tls")).build()));
        defect("any origin allowed by a variable, with credentials", "HeaderValueVisibleAscii", route(x -> x.header("Access-Control-Allow-Origin", "$http_origin").header("Access-Control-Allow-Credentials", "true")));
        defect("any origin allowed by way of a sandboxed frame, with credentials", "CorsHeadersAgree", route(x -> x.header("Access-Control-Allow-Origin", "null").header("Access-Control-Allow-Credentials", "true")));
        defect("HTTP/2 off beside a route of gRPC", "GrpcNeedsHttp2", e -> nginx(x -> x.http2(false)).apply(e.upstream(Upstream.named("calls").server("10.20.200.11:9090")).route(Route.prefix("/shop.Orders/").to("calls").grpc())));
    }

    private static void upstreams() {
        defect("one failure takes a server out for a minute, and the next one after it", "PoisonEjectsNobody", upstream("10.20.200.11:8080", x -> x.server("10.20.200.12:8080").ejectAfter(1, Duration.ofSeconds(60))));
        defect("a balancer of AWS by name, asked once at start", "UpstreamNamesStay", upstream("internal-orders-1234.eu-west-1.elb.amazonaws.com:443", x -> x.tls(UpstreamTls.verified("orders.shop.example"))));
        defect("TLS to the backend left out after an error of its certificate", "UpstreamPortSpeaksTls", upstream("10.20.200.11:443", x -> x));
        defect("a WebSocket quiet for longer than the balancer remembers, and no keepalive", "ReadTimeoutWithinBalancerIdle", upstream("10.20.200.11:8080", x -> x.readTimeout(Duration.ofHours(1))));
    }

    private static void addresses() {
        defect("every address trusted to say who a client is", "SubnetInsideVpc", e -> behindProxyProtocol(e).network(Network.existing(Input.vpc("vpc"), Cidr.parse("10.20.0.0/16"))
            .zone("eu-central-1a", Input.subnet("lb-a"), Cidr.ANY_IPV4, Input.subnet("node-a"))));
        defect("PROXY protocol with bans, which see the balancer alone", "BansNeedClientAddresses", e -> firewall(x -> x.connections(40).within(Duration.ofSeconds(10))).apply(behindProxyProtocol(e)));
        defect("a hit count that the kernel refuses with the whole firewall", "HitcountFitsKernel", e -> firewall(x -> x.connections(300)).apply(e.fleet(SoundEdge.fleet().image(Image.DEBIAN_12.serial("20261101-2290")))));
        defect("health asked on the port of clients", "PortsDistinct", balancer(x -> x.healthCheck(HealthCheck.builder().port(Port.of(443)).build())));
    }

    private static void times() {
        defect("30 s for a node to leave, for faster deploys", "ShutdownWithinDrain", fleet(x -> x.drainTimeout(Duration.ofSeconds(30))));
        defect("an hour for old workers, and no more for the node", "ShutdownWithinDrain", nginx(x -> x.shutdownTimeout(Duration.ofHours(1))));
        defect("no other certificate for a node of a year, while the secret has had six", "CertificatesOutliveNodes", fleet(x -> x.maximumLifetime(Duration.ofDays(365))));
    }

    private static void secrets() {
        defect("an ARN in place of a secret's name", "SecretNameForm", nginx(x -> x.certificate(CertificateSource.secret("arn:aws:secretsmanager:eu-west-1:123456789012:secret:edge/tls"))));
        defect("the ARN's end left on a secret's name", "SecretNamesWhole", nginx(x -> x.certificate(CertificateSource.secret("edge/tls-AbC1dE"))));
    }

    private static Edge.Builder behindProxyProtocol(Edge.Builder edge) {
        return balancer(x -> x.clientAddress(ClientAddress.PROXY_PROTOCOL_V2)).apply(edge);
    }

    /** Names that gzip cannot shorten: digits of multiples of large primes. */
    private static Edge.Builder crowded(Edge.Builder edge) {
        for (int i = 0; i < 90; i++) {
            Upstream.Builder upstream = Upstream.named("u" + i * 7_919 % 100_003);
            for (int j = 0; j < 8; j++) {
                upstream.server("10.20." + (100 + i) + "." + (1 + (37 * j + 11 * i) % 250) + ":" + (2_000 + (7_919 * i + 104_729 * j) % 60_000));
            }
            edge.upstream(upstream).route(Route.prefix("/r" + i * 104_729 % 99_991 + "/").to("u" + i * 7_919 % 100_003));
        }
        return edge;
    }

    private static void defect(String words, String rule, UnaryOperator<Edge.Builder> change) {
        ALL.add(new UserMistakes.Mistake(words, rule, change));
    }
}
