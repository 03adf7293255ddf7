package dev.seawall.model.nginx;

import dev.seawall.model.Places;
import dev.seawall.units.Endpoint;
import dev.seawall.units.Name;
import dev.seawall.units.RefusedValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A group of servers behind the edge, with the pool of connections kept to it.
 *
 * @param name its name
 * @param servers see {@link Builder#server}
 * @param balance see {@link Builder#balance}
 * @param keepalive see {@link Builder#keepalive}
 * @param keepaliveRequests see {@link Builder#keepaliveRequests}
 * @param keepaliveTimeout see {@link Builder#keepaliveTimeout}
 * @param connectTimeout see {@link Builder#connectTimeout}
 * @param readTimeout see {@link Builder#readTimeout}
 * @param attempts see {@link Builder#attempts}
 * @param maxFails see {@link Builder#ejectAfter}
 * @param failTimeout see {@link Builder#ejectAfter}
 * @param tls see {@link Builder#tls}
 * @param places where the builder was told all this
 */
public record Upstream(Name name, List<Endpoint> servers, Balance balance, int keepalive, int keepaliveRequests, Duration keepaliveTimeout, Duration connectTimeout,
        Duration readTimeout, int attempts, int maxFails, Duration failTimeout, Optional<UpstreamTls> tls, Places places) {
    /** How a request finds its server. */
    public enum Balance { ROUND_ROBIN, LEAST_CONN }

    private static final int MOST_SERVERS = 100;

    public Upstream {
        RefusedValue.require("upstream.name", name);
        servers = RefusedValue.requireDistinct("upstream.servers", servers, MOST_SERVERS);
        if (servers.isEmpty()) {
            throw new RefusedValue("ValuePresent", "upstream.servers", "nothing", "optional", "add a server to upstream " + name);
        }
        RefusedValue.require("upstream.balance", balance);
        RefusedValue.requireBetween("upstream.keepalive", keepalive, 1, 10_000, "without a pool a node serves a third of the requests");
        RefusedValue.requireBetween("upstream.keepaliveRequests", keepaliveRequests, 1, 100_000_000, "ngx_http_upstream_module");
        RefusedValue.requireBetween("upstream.keepaliveTimeout", keepaliveTimeout, Duration.ofSeconds(1), Duration.ofHours(1), "ngx_http_upstream_module");
        RefusedValue.requireBetween("upstream.connectTimeout", connectTimeout, Duration.ofSeconds(1), Duration.ofSeconds(75), "ngx_http_proxy_module: cannot usually exceed 75 s");
        RefusedValue.requireBetween("upstream.readTimeout", readTimeout, Duration.ofSeconds(1), Duration.ofHours(1), "a request that takes an hour is a job");
        RefusedValue.requireBetween("upstream.attempts", attempts, 1, 5, "each attempt is load that a failing upstream gets on top");
        RefusedValue.requireBetween("upstream.maxFails", maxFails, 0, 1_000, "ngx_http_upstream_module");
        RefusedValue.requireBetween("upstream.failTimeout", failTimeout, Duration.ofSeconds(1), Duration.ofMinutes(10), "ngx_http_upstream_module");
        RefusedValue.require("upstream.tls", tls);
        RefusedValue.require("upstream.places", places);
    }

    public static Builder named(String name) {
        return new Builder(Name.of(name));
    }

    public Builder toBuilder() {
        Builder builder = new Builder(name).balance(balance).keepalive(keepalive).keepaliveRequests(keepaliveRequests).keepaliveTimeout(keepaliveTimeout)
            .connectTimeout(connectTimeout).readTimeout(readTimeout).attempts(attempts).ejectAfter(maxFails, failTimeout);
        builder.servers.addAll(servers);
        builder.tls = tls;
        builder.places = places;
        return builder;
    }

    /** Collects the options of an {@link Upstream}. */
    public static final class Builder {
        private final Name name;
        private final List<Endpoint> servers = new ArrayList<>();
        private Balance balance = Balance.ROUND_ROBIN;
        private int keepalive = 128;
        private int keepaliveRequests = 10_000;
        private Duration keepaliveTimeout = Duration.ofSeconds(60);
        private Duration connectTimeout = Duration.ofSeconds(2);
        private Duration readTimeout = Duration.ofSeconds(30);
        private int attempts = 2;
        private int maxFails = 20;
        private Duration failTimeout = Duration.ofSeconds(5);
        private Optional<UpstreamTls> tls = Optional.empty();
        private Places places = Places.NONE.said("");

        private Builder(Name name) {
            this.name = name;
        }

        /**
         * Adds a server.
         *
         * <p>1 to 100, each {@code host:port}. A host name is resolved once, when NGINX starts; one that does not resolve then keeps the node from serving. Each address is an
         * outbound rule of the nodes' security group, which holds 60 unless the account has more; a finding says so. No default: the servers are the user's.
         */
        public Builder server(String endpoint) {
            servers.add(Endpoint.parse(endpoint));
            places = places.said("servers[" + (servers.size() - 1) + "]");
            return this;
        }

        /**
         * How a request finds its server.
         *
         * <p>ROUND_ROBIN for uniform requests, LEAST_CONN for ones of unequal length. Counted in a zone that the workers share. Default: ROUND_ROBIN, NGINX's own, which suits
         * the like requests of one API.
         */
        public Builder balance(Balance method) {
            balance = method;
            places = places.said("balance");
            return this;
        }

        /**
         * Idle connections that each worker keeps to the group.
         *
         * <p>1 to 10,000. Should be at least request rate times backend latency divided by workers: with a pool of 16 for 512 requests in flight a node serves half. It does not bound open
         * connections. Default: 128, the seed's number, good for 512 in flight on 4 workers.
         */
        public Builder keepalive(int connections) {
            keepalive = connections;
            places = places.said("keepalive");
            return this;
        }

        /**
         * Requests after which a kept connection is closed.
         *
         * <p>1 to 100,000,000. Lower spreads load to new servers sooner and costs handshakes. Default: 10,000; the seed's 1,000 made no measurable difference.
         */
        public Builder keepaliveRequests(int requests) {
            keepaliveRequests = requests;
            places = places.said("keepaliveRequests");
            return this;
        }

        /**
         * Time after which an idle kept connection is closed.
         *
         * <p>1 s to 1 h. Must be below the server's own, or requests race with its close. Default: 60 s, NGINX's and the seed's number.
         */
        public Builder keepaliveTimeout(Duration timeout) {
            keepaliveTimeout = timeout;
            places = places.said("keepaliveTimeout");
            return this;
        }

        /**
         * Time a connection attempt may take.
         *
         * <p>1 to 75 s. Too long: requests queue behind a dead server. Default: 2 s, one lost SYN and its retry.
         */
        public Builder connectTimeout(Duration timeout) {
            connectTimeout = timeout;
            places = places.said("connectTimeout");
            return this;
        }

        /**
         * Time between two reads of an answer.
         *
         * <p>1 s to 1 h. It bounds a silent server, not the whole answer. Longer than the time a node may drain cuts requests at node replacement. Default: 30 s, half of what
         * running requests get when a node leaves.
         */
        public Builder readTimeout(Duration timeout) {
            readTimeout = timeout;
            places = places.said("readTimeout");
            return this;
        }

        /**
         * Servers that one request may be sent to, the first included.
         *
         * <p>1 to 5. Another attempt is made when a server refuses, does not accept within the connect timeout, or ends the connection without an answer; not when it was silent for the read timeout, which
         * bounds all attempts together; and never when a POST, PATCH or LOCK was sent. More attempts multiply the load on a failing group. Default: 2, so
         * that one dead server is not seen and a failing group gets twice its load at most.
         */
        public Builder attempts(int number) {
            attempts = number;
            places = places.said("attempts");
            return this;
        }

        /**
         * Failures within a time after which a server is left out for that time.
         *
         * <p>0 to 1,000 failures (0: never), 1 s to 10 min. Too few: a path on which every server ends the connection takes healthy ones out; measured, three such requests are enough with 3, and a single one
         * with NGINX's own 1 in 10 s. Too many: where a server is gone without refusing, each failure is a client that waits for the connect timeout. Default: 20 in 5 s: four poisonous requests a second
         * take out nobody, and a dead server costs 20 repeated requests and then one every 5 s. Where all are out, all are tried again in turn: failures are no share of the requests, so at 12,000 requests
         * a second one of 1,500 that fails takes every server out, and NGINX by itself would then answer 502 to everybody.
         */
        public Builder ejectAfter(int failures, Duration within) {
            maxFails = failures;
            failTimeout = within;
            places = places.said("maxFails", "failTimeout");
            return this;
        }

        /**
         * Speaks TLS to the servers and verifies them.
         *
         * <p>See {@link UpstreamTls}. Default: plain, for servers in the same VPC.
         */
        public Builder tls(UpstreamTls newTls) {
            tls = Optional.of(RefusedValue.require("upstream.tls", newTls));
            places = places.said("tls", newTls.places());
            return this;
        }

        public Upstream build() {
            return places.blame("upstream", () -> new Upstream(name, servers, balance, keepalive, keepaliveRequests, keepaliveTimeout, connectTimeout, readTimeout, attempts, maxFails, failTimeout, tls,
                places));
        }
    }
}
