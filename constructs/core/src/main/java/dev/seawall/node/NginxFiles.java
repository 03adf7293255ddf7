package dev.seawall.node;

import dev.seawall.derive.ConnectionZone;
import dev.seawall.derive.DescriptorBudget;
import dev.seawall.derive.NodePorts;
import dev.seawall.derive.RateLimitZone;
import dev.seawall.derive.StorageShares;
import dev.seawall.derive.SubnetPlan;
import dev.seawall.derive.TimeoutLadder;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.ResponseHeader;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Cidr;
import dev.seawall.units.Endpoint;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** NGINX's configuration apart from servers and routes, with what surrounds the process: log rotation, AppArmor profile, sandbox. */
final class NginxFiles {
    static final String FOLDER = "/etc/nginx/seawall/";

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = NginxText.class)
    @JStache(path = "nginx/nginx.conf")
    record NginxConf(String identity, int workers, int descriptors, long shutdown, int connections) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = NginxText.class)
    @JStache(path = "nginx/http.conf")
    record HttpConf(String maximumBody, long headerTimeout, long bodyTimeout, long sendTimeout, long keepaliveTimeout, long balancerIdle, String temporaryFile,
            boolean resolver, Optional<CacheView> cache, boolean proxyProtocol, List<String> trusted, List<Integer> balancerTls, boolean webSocket, List<HeaderView> headers,
            Optional<Integer> alternative) {}

    record CacheView(String cacheSize) {}

    record HeaderView(String name, String value) {
        /** Two years, Mozilla's recommendation for HSTS. */
        static final HeaderView STRICT_TRANSPORT = new HeaderView("Strict-Transport-Security", "max-age=63072000");

        static HeaderView of(ResponseHeader header) {
            return new HeaderView(header.name().value(), header.value().value());
        }
    }

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = NginxText.class)
    @JStache(path = "nginx/forwarded.conf")
    record ForwardedConf(String directive) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = NginxText.class)
    @JStache(path = "nginx/limits.conf")
    record LimitsConf(String connectionZone, long clients, String clientsOf, int connectionsPerClient, List<ZoneView> zones) {}

    record ZoneView(String name, String size, String rate, String path) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = NginxText.class)
    @JStache(path = "nginx/upstreams.conf")
    record UpstreamsConf(List<UpstreamView> upstreams) {}

    record UpstreamView(String name, boolean leastConn, List<String> servers, List<String> whenAllAreOut, int maxFails, long failTimeout, int keepalive, int keepaliveRequests, long keepaliveTimeout) {
        static UpstreamView of(Upstream upstream) {
            List<String> servers = new ArrayList<>();
            boolean name = false;
            for (Endpoint server : upstream.servers()) {
                servers.add(server.toString());
                name |= server.isName();
            }
            // NGINX never takes out the only address; a name may have several
            boolean mayAllBeOut = upstream.maxFails() > 0 && (servers.size() > 1 || name);
            return new UpstreamView(upstream.name().value(), upstream.balance() == Upstream.Balance.LEAST_CONN, servers, mayAllBeOut ? servers : List.of(),
                upstream.maxFails(), upstream.failTimeout().toSeconds(), upstream.keepalive(), upstream.keepaliveRequests(), upstream.keepaliveTimeout().toSeconds());
        }
    }

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = NginxText.class)
    @JStache(path = "nginx/status.conf")
    record StatusConf(List<String> healthListen, String healthPath, int statusPort) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = ConfText.class)
    @JStache(path = "nginx/logrotate")
    record Logrotate(long size, int kept) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = ConfText.class)
    @JStache(path = "nginx/apparmor")
    record Apparmor(String abi) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = SystemdText.class)
    @JStache(path = "nginx/nginx.service.conf")
    record NginxDropIn(long stop, int descriptors) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = SystemdText.class)
    @JStache(path = "nginx/apparmor.service")
    record ApparmorService() {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = SystemdText.class)
    @JStache(path = "nginx/logrotate.service")
    record LogrotateService() {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = SystemdText.class)
    @JStache(path = "nginx/logrotate.timer")
    record LogrotateTimer() {}

    private NginxFiles() {}

    static List<NodeFile> of(Environment environment) {
        List<NodeFile> files = new ArrayList<>(configuration(environment));
        files.addAll(NginxServers.of(environment.edge()));
        files.addAll(surroundings(environment.edge()));
        return files;
    }

    /** The name of a route's limit zone, by its place among the routes. Like every zone that is no upstream's it has a {@code _}, which no user's name has: NGINX has one space of names for all zones. */
    static String zoneName(int route) {
        return "edge_route" + (route + 1);
    }

    /** The port that Alt-Svc names: the first listener that offers HTTP/3. */
    static Optional<Integer> alternative(Edge edge) {
        List<Integer> quic = NodePorts.quic(edge);
        return quic.isEmpty() ? Optional.empty() : Optional.of(quic.get(0));
    }

    /** Headers of every answer. */
    static List<HeaderView> headers(Edge edge) {
        return edge.balancer().https().isEmpty() && edge.balancer().balancerTls().isEmpty() ? List.of() : List.of(HeaderView.STRICT_TRANSPORT);
    }

    private static List<NodeFile> configuration(Environment environment) {
        Edge edge = environment.edge();
        Nginx nginx = edge.nginx();
        NginxConf main = new NginxConf(environment.identity(), edge.fleet().instanceType().vcpus(), DescriptorBudget.of(edge).worker(), nginx.shutdownTimeout().toSeconds(),
            nginx.workerConnections());
        List<NodeFile> files = new ArrayList<>(List.of(
            new NodeFile("/etc/nginx/nginx.conf", "0644", NginxConfRenderer.of().execute(main)),
            file("http.conf", HttpConfRenderer.of().execute(http(edge))),
            file("forwarded.conf", ForwardedConfRenderer.of().execute(new ForwardedConf("proxy_set_header"))),
            file("tls.conf", TlsConfRenderer.of().execute(TlsConf.of(nginx.tlsProfile(), edge.fleet().image().debian()))),
            file("limits.conf", LimitsConfRenderer.of().execute(limits(edge))),
            file("upstreams.conf", UpstreamsConfRenderer.of().execute(new UpstreamsConf(nginx.upstreams().stream().map(UpstreamView::of).toList()))),
            file("status.conf", StatusConfRenderer.of().execute(status(edge)))));
        if (speaks(nginx, Route.Protocol.GRPC)) {
            files.add(file("forwarded-grpc.conf", ForwardedConfRenderer.of().execute(new ForwardedConf("grpc_set_header"))));
        }
        return files;
    }

    private static HttpConf http(Edge edge) {
        Nginx nginx = edge.nginx();
        StorageShares shares = StorageShares.of(edge);
        boolean proxyProtocol = edge.balancer().clientAddress() == ClientAddress.PROXY_PROTOCOL_V2;
        return new HttpConf(nginx.maximumBody().toNginx(), nginx.headerTimeout().toSeconds(), nginx.bodyTimeout().toSeconds(), nginx.sendTimeout().toSeconds(),
            nginx.keepaliveTimeout().toSeconds(), TimeoutLadder.of(edge).balancerIdle().toSeconds(), shares.temporaryFile().toNginx(),
            nginx.upstreams().stream().flatMap(upstream -> upstream.servers().stream()).anyMatch(server -> server.isName()),
            nginx.caches() ? Optional.of(new CacheView(shares.cache().toNginx())) : Optional.empty(), proxyProtocol,
            proxyProtocol ? SubnetPlan.of(edge.network()).balancerBlocks().stream().map(Cidr::toString).toList() : List.of(),
            edge.balancer().balancerTls().stream().map(listener -> listener.port().number()).toList(),
            speaks(nginx, Route.Protocol.WEBSOCKET), headers(edge), alternative(edge));
    }

    private static boolean speaks(Nginx nginx, Route.Protocol protocol) {
        for (Route route : nginx.routes()) {
            if (route.protocol() == protocol) {
                return true;
            }
        }
        return false;
    }

    private static LimitsConf limits(Edge edge) {
        Nginx nginx = edge.nginx();
        ConnectionZone connections = ConnectionZone.of(edge);
        String size = RateLimitZone.of(nginx.expectedClients()).size().toNginx();
        List<ZoneView> zones = new ArrayList<>();
        for (int i = 0; i < nginx.routes().size(); i++) {
            Route route = nginx.routes().get(i);
            if (route.limit().isPresent()) {
                zones.add(new ZoneView(zoneName(i), size, route.limit().get().rate().toString(), route.path().value()));
            }
        }
        return new LimitsConf(connections.size().toNginx(), connections.clients(), connections.clients() > nginx.expectedClients() ? "workerConnections" : "expectedClients", nginx.connectionsPerClient(), zones);
    }

    private static StatusConf status(Edge edge) {
        NodePorts ports = NodePorts.of(edge);
        List<String> words = new ArrayList<>(List.of(ports.health().toString(), "default_server"));
        if (edge.balancer().clientAddress() == ClientAddress.PROXY_PROTOCOL_V2) {
            words.add("proxy_protocol");
        }
        return new StatusConf(words, edge.balancer().healthCheck().path().value(), ports.status().number());
    }

    private static List<NodeFile> surroundings(Edge edge) {
        StorageShares shares = StorageShares.of(edge);
        NginxDropIn dropIn = new NginxDropIn(TimeoutLadder.of(edge).stop().toSeconds(), DescriptorBudget.of(edge).worker());
        return List.of(
            new NodeFile("/etc/seawall/logrotate.conf", "0644", LogrotateRenderer.of().execute(new Logrotate(shares.logFile().count(), StorageShares.KEPT_LOGS))),
            new NodeFile("/etc/apparmor.d/seawall-nginx", "0644", ApparmorRenderer.of().execute(new Apparmor(edge.fleet().image().debian().apparmorAbi()))),
            new NodeFile("/etc/systemd/system/nginx.service.d/seawall.conf", "0644", NginxDropInRenderer.of().execute(dropIn)),
            new NodeFile("/etc/systemd/system/seawall-apparmor.service", "0644", ApparmorServiceRenderer.of().execute(new ApparmorService())),
            new NodeFile("/etc/systemd/system/seawall-logrotate.service", "0644", LogrotateServiceRenderer.of().execute(new LogrotateService())),
            new NodeFile("/etc/systemd/system/seawall-logrotate.timer", "0644", LogrotateTimerRenderer.of().execute(new LogrotateTimer())));
    }

    static NodeFile file(String name, String content) {
        return new NodeFile(FOLDER + name, "0644", content);
    }
}
