package dev.seawall.model.nginx;

import dev.seawall.model.Places;
import dev.seawall.units.Bytes;
import dev.seawall.units.HostName;
import dev.seawall.units.Name;
import dev.seawall.units.RefusedValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The reverse proxy on each node.
 *
 * @param hosts see {@link Builder#hosts}
 * @param certificate see {@link Builder#certificate}
 * @param tlsProfile see {@link Builder#tlsProfile}
 * @param http2 see {@link Builder#http2}
 * @param upstreams see {@link Builder#upstream}
 * @param routes see {@link Builder#route}
 * @param workerConnections see {@link Builder#workerConnections}
 * @param backlog see {@link Builder#backlog}
 * @param expectedClients see {@link Builder#expectedClients}
 * @param connectionsPerClient see {@link Builder#connectionsPerClient}
 * @param maximumBody see {@link Builder#maximumBody}
 * @param headerTimeout see {@link Builder#headerTimeout}
 * @param bodyTimeout see {@link Builder#bodyTimeout}
 * @param sendTimeout see {@link Builder#sendTimeout}
 * @param keepaliveTimeout see {@link Builder#keepaliveTimeout}
 * @param shutdownTimeout see {@link Builder#shutdownTimeout}
 * @param places where the builder was told all this
 */
public record Nginx(List<HostName> hosts, CertificateSource certificate, TlsProfile tlsProfile, boolean http2, List<Upstream> upstreams, List<Route> routes,
        int workerConnections, int backlog, int expectedClients, int connectionsPerClient, Bytes maximumBody, Duration headerTimeout, Duration bodyTimeout,
        Duration sendTimeout, Duration keepaliveTimeout, Duration shutdownTimeout, Places places) {
    private static final int MOST = 100;
    private static final String CORE = "ngx_http_core_module";

    public Nginx {
        hosts = RefusedValue.requireDistinct("nginx.hosts", hosts, MOST);
        RefusedValue.require("nginx.certificate", certificate);
        RefusedValue.require("nginx.tlsProfile", tlsProfile);
        upstreams = RefusedValue.requireBounded("nginx.upstreams", upstreams, MOST);
        RefusedValue.requireKeysDistinct("nginx.upstreams", upstreams, Upstream::name);
        routes = RefusedValue.requireBounded("nginx.routes", routes, MOST);
        RefusedValue.requireDistinct("nginx.routes", routes.stream().map(route -> route.match() + " " + route.path()).toList(), MOST);
        RefusedValue.requireBetween("nginx.workerConnections", workerConnections, 512, 262_144, "440 bytes each and worker");
        RefusedValue.requireBetween("nginx.backlog", backlog, 1, 65_535, "listen(2), 16 bits in the kernel until 5.x");
        RefusedValue.requireBetween("nginx.expectedClients", expectedClients, 1_000, 4_000_000, "128 bytes of shared memory each and limit");
        RefusedValue.requireBetween("nginx.connectionsPerClient", connectionsPerClient, 1, 65_535, "ngx_http_limit_conn_module");
        RefusedValue.require("nginx.maximumBody", maximumBody);
        RefusedValue.requireBetween("nginx.maximumBody", maximumBody.count(), 1, Bytes.gib(5).count(), "0 would switch the check off");
        RefusedValue.requireBetween("nginx.headerTimeout", headerTimeout, Duration.ofSeconds(1), Duration.ofSeconds(60), CORE + ", 60 s is its own default");
        RefusedValue.requireBetween("nginx.bodyTimeout", bodyTimeout, Duration.ofSeconds(1), Duration.ofSeconds(300), CORE);
        RefusedValue.requireBetween("nginx.sendTimeout", sendTimeout, Duration.ofSeconds(1), Duration.ofSeconds(300), CORE);
        RefusedValue.requireBetween("nginx.keepaliveTimeout", keepaliveTimeout, Duration.ofSeconds(5), Duration.ofSeconds(3600), CORE);
        RefusedValue.requireBetween("nginx.shutdownTimeout", shutdownTimeout, Duration.ofSeconds(1), Duration.ofSeconds(3600), "ngx_core_module");
        RefusedValue.require("nginx.places", places);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The upstream of that name, if there is one. */
    public Optional<Upstream> findUpstream(Name name) {
        for (Upstream upstream : upstreams) {
            if (upstream.name().value().equals(name.value())) {
                return Optional.of(upstream);
            }
        }
        return Optional.empty();
    }

    /** Whether any route keeps answers. */
    public boolean caches() {
        for (Route route : routes) {
            if (route.cache().isPresent()) {
                return true;
            }
        }
        return false;
    }

    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.hosts = hosts;
        builder.certificate = certificate;
        builder.tlsProfile = tlsProfile;
        builder.http2 = http2;
        builder.upstreams.addAll(upstreams);
        builder.routes.addAll(routes);
        builder.workerConnections = workerConnections;
        builder.backlog = backlog;
        builder.expectedClients = expectedClients;
        builder.connectionsPerClient = connectionsPerClient;
        builder.maximumBody = maximumBody;
        builder.headerTimeout = headerTimeout;
        builder.bodyTimeout = bodyTimeout;
        builder.sendTimeout = sendTimeout;
        builder.keepaliveTimeout = keepaliveTimeout;
        builder.shutdownTimeout = shutdownTimeout;
        builder.places = places;
        return builder;
    }

    /** Collects the options of an {@link Nginx}. */
    public static final class Builder {
        private List<HostName> hosts = List.of();
        private CertificateSource certificate = new CertificateSource.SelfSigned(Places.NONE);
        private TlsProfile tlsProfile = TlsProfile.NIST80052;
        private boolean http2 = true;
        private final List<Upstream> upstreams = new ArrayList<>();
        private final List<Route> routes = new ArrayList<>();
        private int workerConnections = 16_384;
        private int backlog = 65_535;
        private int expectedClients = 100_000;
        private int connectionsPerClient = 200;
        private Bytes maximumBody = Bytes.mib(1);
        private Duration headerTimeout = Duration.ofSeconds(10);
        private Duration bodyTimeout = Duration.ofSeconds(15);
        private Duration sendTimeout = Duration.ofSeconds(15);
        private Duration keepaliveTimeout = Duration.ofSeconds(60);
        private Duration shutdownTimeout = Duration.ofSeconds(60);
        private Places places = Places.NONE;

        private Builder() {}

        /**
         * Host names that are served.
         *
         * <p>0 to 100. With names, every other Host or SNI is refused before a route sees it (421, or the handshake is rejected); without, any host is served and passed on. Default: none,
         * any host.
         */
        public Builder hosts(String... names) {
            hosts = Arrays.stream(names).map(HostName::of).toList();
            places = places.said("hosts");
            return this;
        }

        /**
         * Certificate and key of the HTTPS listeners.
         *
         * <p>A secret by name, or self-signed for development. An ECDSA P-256 key halves the cost of a handshake against RSA-2048. Default: self-signed, which a finding points out.
         */
        public Builder certificate(CertificateSource source) {
            certificate = RefusedValue.require("nginx.certificate", source);
            places = places.said("certificate", source.places());
            return this;
        }

        /**
         * TLS versions, suites and groups.
         *
         * <p>{@link TlsProfile}. The stricter ones refuse clients without TLS 1.3 or AES-256. Default: NIST80052, because it serves nearly every client and is a standard.
         */
        public Builder tlsProfile(TlsProfile profile) {
            tlsProfile = profile;
            places = places.said("tlsProfile");
            return this;
        }

        /**
         * Whether HTTP/2 is offered.
         *
         * <p>gRPC routes need it. A node whose NGINX is below its security floor refuses to serve at all, because HTTP/2 of older ones can be made to corrupt memory.
         * Default: on, because one connection then carries all requests of a client.
         */
        public Builder http2(boolean on) {
            http2 = on;
            places = places.said("http2");
            return this;
        }

        /**
         * Adds a group of servers.
         *
         * <p>1 to 100, names distinct. One that no route uses is a finding. No default: the servers are the user's.
         */
        public Builder upstream(Upstream upstream) {
            upstreams.add(RefusedValue.require("nginx.upstreams[" + upstreams.size() + "]", upstream));
            places = places.holding("upstreams[" + upstream.name() + "]", upstream.places());
            return this;
        }

        /**
         * Adds a route.
         *
         * <p>1 to 100, each path once per kind of match. Requests that no route matches get 404. No default: what is not routed is not served.
         */
        public Builder route(Route route) {
            String path = "routes[" + routes.size() + "]";
            routes.add(RefusedValue.require("nginx." + path, route));
            places = places.holding(path, route.places());
            return this;
        }

        /**
         * Connections that one worker may hold, those to upstreams included.
         *
         * <p>512 to 262,144. A proxied request holds two; descriptors follow (twice this and a reserve). Idle TLS connections cost about 23 KB each. Default: 16,384, that is 65,536 on 4 workers, about
         * 1.5 GB of 8 GiB at worst.
         */
        public Builder workerConnections(int connections) {
            workerConnections = connections;
            places = places.said("workerConnections");
            return this;
        }

        /**
         * Connections waiting to be accepted on one listening socket.
         *
         * <p>1 to 65,535. The kernel silently cuts it to {@code net.core.somaxconn}, so that is derived from this. Too low: SYNs are dropped in bursts and clients retry after one second;
         * at 511, 91 % of a 6,000-connection burst waited longer. Default: 65,535, the seed's number, now where it has an effect.
         */
        public Builder backlog(int connections) {
            backlog = connections;
            places = places.said("backlog");
            return this;
        }

        /**
         * Clients that a node must tell apart at one time.
         *
         * <p>1,000 to 4,000,000. The shared zones of the limits are sized from it (128 bytes a client and limit); in a full zone of a route's limit the oldest client is forgotten, so an attacker with more
         * addresses resets himself. That of {@link #connectionsPerClient} would refuse everybody, so it holds a client for each connection of the workers where those are more. Default: 100,000, 13 MiB a limit.
         */
        public Builder expectedClients(int clients) {
            expectedClients = clients;
            places = places.said("expectedClients");
            return this;
        }

        /**
         * Requests that one client may have in progress on a node; streams of HTTP/2 and HTTP/3 count one each.
         *
         * <p>1 to 65,535. Bounds slow readers and writers. Users behind one NAT share it. Default: 200, under which slow clients did not disturb others when measured.
         */
        public Builder connectionsPerClient(int connections) {
            connectionsPerClient = connections;
            places = places.said("connectionsPerClient");
            return this;
        }

        /**
         * Largest request body.
         *
         * <p>1 byte to 5 GiB; larger ones get 413. Bodies beyond 16 KiB go to the NVMe, so this times connections bounds the temporary share. On a gRPC route
         * it does not hold, see {@link Route#grpc()}. Default: 1 MiB, NGINX's own.
         */
        public Builder maximumBody(Bytes size) {
            maximumBody = size;
            places = places.said("maximumBody");
            return this;
        }

        /**
         * Time in which a client must send its whole request header.
         *
         * <p>1 to 60 s. Shorter loses clients on poor links; longer feeds slowloris. Default: 10 s, because NGINX's own 60 s lets a slow client hold a connection six times as long.
         */
        public Builder headerTimeout(Duration timeout) {
            headerTimeout = timeout;
            places = places.said("headerTimeout");
            return this;
        }

        /**
         * Time between two reads of a request body.
         *
         * <p>1 to 300 s. Shorter ends uploads over poor links with 408; longer lets a client that sends a byte at a time hold a connection. On a gRPC route the upstream's
         * read timeout holds instead. Default: 15 s, a quarter of NGINX's own.
         */
        public Builder bodyTimeout(Duration timeout) {
            bodyTimeout = timeout;
            places = places.said("bodyTimeout");
            return this;
        }

        /**
         * Time between two writes of an answer.
         *
         * <p>1 to 300 s. Shorter cuts answers to clients on poor links; longer lets a client that reads nothing hold its answer in memory. Default: 15 s, a quarter of NGINX's own.
         */
        public Builder sendTimeout(Duration timeout) {
            sendTimeout = timeout;
            places = places.said("sendTimeout");
            return this;
        }

        /**
         * Time a client's idle connection is kept.
         *
         * <p>5 to 3,600 s, below the balancer's idle timeout, or the balancer resets connections that NGINX still takes for open. Shorter costs handshakes; longer fills the worker's
         * connections with idle ones. Default: 60 s, well below the balancer's 350 s.
         */
        public Builder keepaliveTimeout(Duration timeout) {
            keepaliveTimeout = timeout;
            places = places.said("keepaliveTimeout");
            return this;
        }

        /**
         * Time that running requests get when NGINX quits.
         *
         * <p>1 to 3,600 s, below the fleet's drain timeout. Shorter cuts answers when a node leaves; longer delays every replacement that has a slow client.
         * Default: 60 s, twice the upstream's default read timeout.
         */
        public Builder shutdownTimeout(Duration timeout) {
            shutdownTimeout = timeout;
            places = places.said("shutdownTimeout");
            return this;
        }

        public Nginx build() {
            return places.blame("nginx", () -> new Nginx(hosts, certificate, tlsProfile, http2, upstreams, routes, workerConnections, backlog, expectedClients, connectionsPerClient,
                maximumBody, headerTimeout, bodyTimeout, sendTimeout, keepaliveTimeout, shutdownTimeout, places));
        }
    }
}
