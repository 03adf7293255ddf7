package dev.seawall.node;

import dev.seawall.derive.Secrets;
import dev.seawall.model.Edge;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.nginx.ClientCertificates;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.RateLimit;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.units.HostName;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Servers and routes. With host names given, each port has two servers: one that rejects every other name, which owns the socket's options, and the one that serves.
 */
final class NginxServers {
    private static final String RUN = "/run/seawall/tls/";
    /** The image's public authorities (package ca-certificates). */
    private static final String PUBLIC_AUTHORITIES = "/etc/ssl/certs/ca-certificates.crt";
    private static final int HTTPS = 443;
    /** The request was meant for another server (RFC 9110 section 15.5.20); for plain HTTP the name is simply not found. */
    private static final int MISDIRECTED = 421;

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = NginxText.class)
    @JStache(path = "nginx/servers.conf")
    record ServersConf(List<RejectingView> rejecting, List<ServerView> servers, List<RedirectView> redirects) {}

    record Words(List<String> words) {}

    record RejectingView(List<String> listen, Optional<Words> quic, boolean http2, boolean tls, int status) {}

    record ServerView(List<String> listen, Optional<Words> quic, boolean http2, List<String> names, Optional<String> authorities, int depth) {}

    record RedirectView(List<String> listen, List<String> names, Optional<Integer> port) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = NginxText.class)
    @JStache(path = "nginx/routes.conf")
    record RoutesConf(List<RouteView> routes, boolean catchAll, List<NginxFiles.HeaderView> headers) {}

    record RouteView(boolean exact, String path, Optional<LimitView> limit, Optional<Long> cache, List<NginxFiles.HeaderView> ownHeaders, Optional<Integer> alternative,
            boolean webSocket, boolean grpc, String directive, long connectTimeout, long readTimeout, int attempts, Optional<UpstreamTlsView> tls, String scheme, String upstream) {}

    /** NGINX refuses {@code burst=0}, which it means when nothing is said. */
    record LimitView(String zone, Optional<Integer> burst) {}

    record UpstreamTlsView(String serverName, String trusted, Optional<String> certificate) {}

    private NginxServers() {}

    static List<NodeFile> of(Edge edge) {
        return List.of(
            NginxFiles.file("servers.conf", ServersConfRenderer.of().execute(servers(edge))),
            NginxFiles.file("routes.conf", RoutesConfRenderer.of().execute(routes(edge))));
    }

    private static ServersConf servers(Edge edge) {
        List<RejectingView> rejecting = new ArrayList<>();
        List<ServerView> servers = new ArrayList<>();
        List<RedirectView> redirects = new ArrayList<>();
        boolean named = !edge.nginx().hosts().isEmpty();
        boolean http2 = edge.nginx().http2() && edge.fleet().image().debian().nginxHttp2Directive();
        List<String> names = named ? edge.nginx().hosts().stream().map(HostName::value).toList() : List.of("_");
        for (Listener listener : edge.balancer().listeners()) {
            boolean tls = listener instanceof Listener.Https;
            boolean quic = listener instanceof Listener.Https https && https.http3();
            if (named) {
                // whether a plain connection is HTTP/2 is decided before its Host is read, by the default server
                rejecting.add(new RejectingView(listen(edge, listener, true), quic ? Optional.of(quic(listener, true)) : Optional.empty(),
                    http2 && !(listener instanceof Listener.Redirect), tls, MISDIRECTED));
            }
            List<String> words = listen(edge, listener, !named);
            if (listener instanceof Listener.Redirect redirect) {
                redirects.add(new RedirectView(words, names, Optional.of(redirect.toPort().number()).filter(port -> port != HTTPS)));
            } else {
                Optional<ClientCertificates> clients = listener instanceof Listener.Https https ? https.clientCertificates() : Optional.empty();
                servers.add(new ServerView(words, quic ? Optional.of(quic(listener, !named)) : Optional.empty(), http2, names,
                    clients.map(it -> RUN + Secrets.clientAuthorities((Listener.Https) listener)), clients.map(ClientCertificates::depth).orElse(0)));
            }
        }
        return new ServersConf(rejecting, servers, redirects);
    }

    /** Options of a socket (reuseport, backlog) may stand on one listen of an address only, even when equal (ngx_http_core_module, listen). */
    private static List<String> listen(Edge edge, Listener listener, boolean owner) {
        List<String> words = new ArrayList<>(List.of(listener.port().toString()));
        if (listener instanceof Listener.Https) {
            words.add("ssl");
        }
        if (edge.nginx().http2() && listener instanceof Listener.Https && !edge.fleet().image().debian().nginxHttp2Directive()) {
            words.add("http2");
        }
        if (edge.balancer().clientAddress() == ClientAddress.PROXY_PROTOCOL_V2) {
            words.add("proxy_protocol");
        }
        if (owner) {
            words.addAll(List.of("default_server", "reuseport", "backlog=" + edge.nginx().backlog()));
        }
        return words;
    }

    private static Words quic(Listener listener, boolean owner) {
        List<String> words = new ArrayList<>(List.of(listener.port().toString(), "quic"));
        if (owner) {
            words.addAll(List.of("default_server", "reuseport", "rcvbuf=1m"));
        }
        return new Words(words);
    }

    private static RoutesConf routes(Edge edge) {
        List<RouteView> views = new ArrayList<>();
        List<Route> routes = edge.nginx().routes();
        for (int i = 0; i < routes.size(); i++) {
            views.add(route(edge, routes.get(i), NginxFiles.zoneName(i)));
        }
        boolean catchAll = routes.stream().noneMatch(route -> route.match() == Route.Match.PREFIX && route.path().value().equals("/"));
        return new RoutesConf(views, catchAll, NginxFiles.headers(edge));
    }

    private static RouteView route(Edge edge, Route route, String zone) {
        Nginx nginx = edge.nginx();
        Upstream upstream = nginx.findUpstream(route.upstream()).orElseThrow();
        boolean grpc = route.protocol() == Route.Protocol.GRPC;
        List<NginxFiles.HeaderView> own = new ArrayList<>();
        if (!route.headers().isEmpty()) {
            // one add_header in a location drops all of the levels above
            own.addAll(NginxFiles.headers(edge));
            route.headers().forEach(header -> own.add(NginxFiles.HeaderView.of(header)));
        }
        Optional<UpstreamTlsView> tls = upstream.tls().map(it -> tls(upstream, it));
        String scheme = grpc ? (tls.isPresent() ? "grpcs" : "grpc") : (tls.isPresent() ? "https" : "http");
        return new RouteView(route.match() == Route.Match.EXACT, route.path().value(), route.limit().map((RateLimit limit) -> new LimitView(zone, Optional.of(limit.burst()).filter(burst -> burst > 0))),
            route.cache().map(time -> time.toSeconds()), own, own.isEmpty() ? Optional.empty() : NginxFiles.alternative(edge), route.protocol() == Route.Protocol.WEBSOCKET,
            grpc, grpc ? "grpc" : "proxy", upstream.connectTimeout().toSeconds(), upstream.readTimeout().toSeconds(), upstream.attempts(), tls, scheme, upstream.name().value());
    }

    private static UpstreamTlsView tls(Upstream upstream, UpstreamTls tls) {
        return new UpstreamTlsView(tls.serverName().value(), tls.authorities().isPresent() ? RUN + Secrets.authorities(upstream) : PUBLIC_AUTHORITIES,
            tls.clientCertificate().isPresent() ? Optional.of(RUN + Secrets.clientCertificate(upstream)) : Optional.empty());
    }
}
