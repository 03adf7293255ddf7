package dev.seawall.model.nginx;

import dev.seawall.model.Places;
import dev.seawall.units.Name;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.UrlPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which requests go to which upstream. NGINX takes the exact path first, then the longest prefix.
 *
 * @param path the path
 * @param match whether the path is the beginning or the whole of what is matched
 * @param upstream name of the upstream
 * @param protocol see {@link #grpc()} and {@link #webSocket()}
 * @param limit see {@link #limit}
 * @param cache see {@link #cacheFor}
 * @param headers see {@link #header}
 * @param places where that was said
 */
public record Route(UrlPath path, Match match, Name upstream, Protocol protocol, Optional<RateLimit> limit, Optional<Duration> cache, List<ResponseHeader> headers, Places places) {
    /** How a path matches. */
    public enum Match { PREFIX, EXACT }

    /** What is spoken on a route. */
    public enum Protocol { HTTP, GRPC, WEBSOCKET }

    private static final int MOST_HEADERS = 20;

    public Route {
        RefusedValue.require("route.path", path);
        RefusedValue.require("route.match", match);
        RefusedValue.require("route.upstream", upstream);
        RefusedValue.require("route.protocol", protocol);
        RefusedValue.require("route.limit", limit);
        RefusedValue.require("route.places", places);
        RefusedValue.require("route.cache", cache);
        cache.ifPresent(time -> RefusedValue.requireBetween("route.cache", time, Duration.ofSeconds(1), Duration.ofDays(30), "NVMe content does not outlive a node"));
        if (cache.isPresent() && protocol != Protocol.HTTP) {
            throw new RefusedValue("CacheOnHttpRoutes", "route.cache", protocol, "HTTP", "remove the cache: gRPC and WebSocket answers are streams");
        }
        headers = RefusedValue.requireBounded("route.headers", headers, MOST_HEADERS);
        RefusedValue.requireDistinct("route.headers.name", headers.stream().map(ResponseHeader::name).toList(), MOST_HEADERS);
    }

    /** The path of a route whose upstream is not named yet. */
    public record Unrouted(UrlPath path, Match match) {
        public Route to(String upstream) {
            return new Route(path, match, Name.of(upstream), Protocol.HTTP, Optional.empty(), Optional.empty(), List.of(), Places.NONE.said("", "path", "upstream"));
        }
    }

    public static Unrouted prefix(String path) {
        return new Unrouted(UrlPath.of(path), Match.PREFIX);
    }

    public static Unrouted exact(String path) {
        return new Unrouted(UrlPath.of(path), Match.EXACT);
    }

    /**
     * Requests per client and node.
     *
     * <p>See {@link RateLimit}. Counted on each node by itself: the balancer spreads one client's connections, so a client that opens many may get the rate on every node. Default:
     * no limit but the connection limit, because the right rate is the application's.
     */
    public Route limit(RateLimit newLimit) {
        return new Route(path, match, upstream, protocol, Optional.of(RefusedValue.require("route.limit", newLimit)), cache, headers, places.said("limit", newLimit.places()));
    }

    /**
     * Keeps answers of GET and HEAD on the NVMe.
     *
     * <p>1 s to 30 days for answers 200, 301 and 302 that do not say otherwise. Answers with Set-Cookie and requests with Authorization or Cookie are never kept. The key is scheme,
     * host, port and URI. Too long: clients see old answers; too short: upstreams do the work again. Default: nothing is kept, because only the user knows which answers may be shared.
     */
    public Route cacheFor(Duration time) {
        return new Route(path, match, upstream, protocol, limit, Optional.of(RefusedValue.require("route.cache", time)), headers, places.said("cache"));
    }

    /**
     * Speaks gRPC to the upstream.
     *
     * <p>Needs HTTP/2 from the client. Calls balance over the upstream's servers one by one; a client's connection stays on its node until it ages. A stream ends once either side is silent for the upstream's
     * read timeout, and carries any number of bytes, because NGINX counts a whole stream as one body; the server bounds a message (gRPC's own limit is 4 MiB). Default: HTTP/1.1, which every server speaks.
     */
    public Route grpc() {
        return new Route(path, match, upstream, Protocol.GRPC, limit, cache, headers, places.said("protocol"));
    }

    /**
     * Lets clients upgrade to WebSocket.
     *
     * <p>The connection stays open as long as either side sends within the upstream's read timeout. Default: no upgrade, the header is dropped, because
     * request limits do not see what an upgraded connection carries.
     */
    public Route webSocket() {
        return new Route(path, match, upstream, Protocol.WEBSOCKET, limit, cache, headers, places.said("protocol"));
    }

    /**
     * Adds a header to every answer of the route.
     *
     * <p>At most 20. See {@link ResponseHeader}. Default: none but Strict-Transport-Security, because what else is safe depends on the application.
     */
    public Route header(String name, String value) {
        List<ResponseHeader> more = new ArrayList<>(headers);
        more.add(ResponseHeader.of(name, value));
        return new Route(path, match, upstream, protocol, limit, cache, more, places.said("headers[" + name + "]"));
    }
}
