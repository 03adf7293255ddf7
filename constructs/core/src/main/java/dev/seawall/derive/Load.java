package dev.seawall.derive;

import dev.seawall.units.Bytes;
import dev.seawall.units.RefusedValue;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * What clients send to the whole edge in its busiest second, and how long the servers behind it take.
 *
 * @param requests see {@link #perSecond}
 * @param refused see {@link Builder#refused}
 * @param request see {@link Builder#request}
 * @param response see {@link Builder#response}
 * @param handshakes see {@link Builder#handshakes}
 * @param resumed see {@link Builder#resumed}
 * @param lifetime see {@link Builder#lifetime}
 * @param upstreamTime see {@link Builder#upstreamTime}
 */
public record Load(long requests, long refused, Bytes request, Bytes response, long handshakes, long resumed, Duration lifetime, Duration upstreamTime) {
    private static final long MOST_A_SECOND = 10_000_000;
    private static final String OURS = "beyond it one edge is the wrong answer";

    public Load {
        RefusedValue.requireBetween("load.requests", requests, 1, MOST_A_SECOND, "a second, " + OURS);
        RefusedValue.requireBetween("load.refused", refused, 0, requests, "a second, a part of the requests");
        RefusedValue.requireBetween("load.request", RefusedValue.require("load.request", request).count(), 1, Bytes.mib(100).count(), "bytes, " + OURS);
        RefusedValue.requireBetween("load.response", RefusedValue.require("load.response", response).count(), 1, Bytes.mib(100).count(), "bytes, " + OURS);
        RefusedValue.requireBetween("load.handshakes", handshakes, 0, MOST_A_SECOND, "a second, " + OURS);
        RefusedValue.requireBetween("load.resumed", resumed, 0, handshakes, "a second, a part of the handshakes");
        RefusedValue.requireBetween("load.lifetime", lifetime, Duration.ofSeconds(1), Duration.ofDays(1), "a connection that lives a day is replaced with its node");
        if (RefusedValue.require("load.upstreamTime", upstreamTime).compareTo(Duration.ofMillis(1)) < 0 || upstreamTime.compareTo(Duration.ofHours(1)) > 0) {
            throw new RefusedValue("ValueInRange", "load.upstreamTime", upstreamTime.toMillis() + " ms", "1 to 3600000 ms (an upstream's longest read timeout)", "choose a duration in that range");
        }
    }

    /**
     * A load of so many requests.
     *
     * @param requests requests a second over all nodes, 1 to 10,000,000
     */
    public static Builder perSecond(long requests) {
        return new Builder(requests);
    }

    /** Connections that clients hold at a time: those that begin in a second times the seconds that each lives (Little's law). */
    public long clients() {
        return handshakes * lifetime.toSeconds();
    }

    /** Requests a second that a server answers: all but the refused. */
    public long served() {
        return requests - refused;
    }

    /** Requests that wait for a server at a time, by the same law; rounded up. */
    public long inFlight() {
        return Whole.up(served() * upstreamTime.toMillis(), 1_000);
    }

    /** Collects the parts of a {@link Load}. */
    public static final class Builder {
        private static final long REQUESTS_A_CONNECTION = 100;

        private final long requests;
        private long refused;
        private Bytes request = Bytes.kib(1);
        private Bytes response = Bytes.kib(2);
        private OptionalLong handshakes = OptionalLong.empty();
        private long resumed;
        private Duration lifetime = Duration.ofSeconds(60);
        private Duration upstreamTime = Duration.ofMillis(10);

        private Builder(long requests) {
            this.requests = requests;
        }

        /**
         * Requests a second, of all, that a limit of the edge answers with 429: 0 to all of them. They are a part of the requests, as they are in the access log. None reaches a server or has an answer of
         * {@link #response} bytes. Default: 0, the safe side, for a refusal takes less of everything.
         */
        public Builder refused(long perSecond) {
            refused = perSecond;
            return this;
        }

        /** Mean bytes of a request, header and body, as HTTP sends them: 1 byte to 100 MiB. Default: 1 KiB, a header with cookie and token and a small body. */
        public Builder request(Bytes bytes) {
            request = bytes;
            return this;
        }

        /** Mean bytes of an answer, header and body: 1 byte to 100 MiB. Default: 2 KiB, a small JSON object. */
        public Builder response(Bytes bytes) {
            response = bytes;
            return this;
        }

        /** New client connections a second: 0 to 10,000,000. Default: one for every 100 requests, rounded up, as clients have that keep their connections. */
        public Builder handshakes(long perSecond) {
            handshakes = OptionalLong.of(perSecond);
            return this;
        }

        /**
         * New connections a second, of all, that resume a TLS session: 0 to all of them. They are a part of the handshakes, and take less of the processor than full ones; where TLS ends in the balancer it
         * resumes them, and the nodes see no difference. Default: 0, the safe side, and what a node sees whose clients are all new.
         */
        public Builder resumed(long perSecond) {
            resumed = perSecond;
            return this;
        }

        /** Mean life of a client's connection: 1 s to a day. Default: 60 s, NGINX's keepalive of an idle one. */
        public Builder lifetime(Duration mean) {
            lifetime = mean;
            return this;
        }

        /** Mean time that a server takes to answer: 1 ms to an hour. Default: 10 ms. */
        public Builder upstreamTime(Duration mean) {
            upstreamTime = mean;
            return this;
        }

        public Load build() {
            return new Load(requests, refused, request, response, handshakes.orElse(Whole.up(requests, REQUESTS_A_CONNECTION)), resumed, lifetime, upstreamTime);
        }
    }
}
