package dev.seawall.model.balancer;

import dev.seawall.model.Places;
import dev.seawall.units.Port;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.UrlPath;
import java.time.Duration;

/**
 * How the balancer asks a node whether it may have traffic: plain HTTP on a port of its own, never the serving port (an HTTPS check fails against a
 * TLS-1.3-only port, and one by address carries no server name).
 *
 * @param port see {@link Builder#port}
 * @param path see {@link Builder#path}
 * @param interval see {@link Builder#interval}
 * @param timeout see {@link Builder#timeout}
 * @param healthyThreshold see {@link Builder#healthyThreshold}
 * @param unhealthyThreshold see {@link Builder#unhealthyThreshold}
 * @param places where the builder was told all this
 */
public record HealthCheck(Port port, UrlPath path, Duration interval, Duration timeout, int healthyThreshold, int unhealthyThreshold, Places places) {
    public HealthCheck {
        RefusedValue.require("balancer.healthCheck.port", port);
        RefusedValue.require("balancer.healthCheck.path", path);
        RefusedValue.requireBetween("balancer.healthCheck.interval", interval, Duration.ofSeconds(5), Duration.ofSeconds(300), "NLB guide, health checks");
        RefusedValue.requireBetween("balancer.healthCheck.timeout", timeout, Duration.ofSeconds(2), Duration.ofSeconds(120), "NLB guide, health checks");
        RefusedValue.requireBetween("balancer.healthCheck.healthyThreshold", healthyThreshold, 2, 10, "NLB guide, health checks");
        RefusedValue.requireBetween("balancer.healthCheck.unhealthyThreshold", unhealthyThreshold, 2, 10, "NLB guide, health checks");
        RefusedValue.require("balancer.healthCheck.places", places);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder builder = new Builder().port(port).path(path).interval(interval).timeout(timeout).healthyThreshold(healthyThreshold).unhealthyThreshold(unhealthyThreshold);
        builder.places = places;
        return builder;
    }

    /** Collects the options of a {@link HealthCheck}. */
    public static final class Builder {
        private Port port = Port.of(8081);
        private UrlPath path = UrlPath.of("/healthz");
        private Duration interval = Duration.ofSeconds(10);
        private Duration timeout = Duration.ofSeconds(6);
        private int healthyThreshold = 2;
        private int unhealthyThreshold = 2;
        private Places places = Places.NONE;

        private Builder() {}

        /**
         * Port of the health answer, on every node's private address.
         *
         * <p>1 to 65,535, and no port of a listener. Admitted from the balancer's subnets alone. With PROXY protocol it speaks that as well, because the
         * balancer sends the header on health checks too. Default: 8081, below the ephemeral range and reserved all the same.
         */
        public Builder port(Port newPort) {
            port = newPort;
            places = places.said("port");
            return this;
        }

        /**
         * Path of the health answer.
         *
         * <p>An absolute path. It answers 200 while the node is ready and 503 from the moment it wants to leave. Default: {@code /healthz}, the usual
         * name; the port is its own, so that it hides no route.
         */
        public Builder path(UrlPath newPath) {
            path = newPath;
            places = places.said("path");
            return this;
        }

        /**
         * Time between two checks of one checker.
         *
         * <p>5 to 300 s (NLB guide). Several checkers ask, so a node sees more. Shorter: faster removal, more probes; longer: a dead node keeps a share of new
         * connections for interval times threshold. Default: 10 s, so that a node that hangs is out in 20 s.
         */
        public Builder interval(Duration newInterval) {
            interval = newInterval;
            places = places.said("interval");
            return this;
        }

        /**
         * Time after which a check has failed.
         *
         * <p>2 to 120 s (NLB guide), at most the interval. Too short: a busy node is taken out when it is needed; too long: a node that hangs stays in. Default: 6 s, AWS's own for
         * HTTP: a node that needs longer for a file of 2 bytes is stuck.
         */
        public Builder timeout(Duration newTimeout) {
            timeout = newTimeout;
            places = places.said("timeout");
            return this;
        }

        /**
         * Checks that must pass before an unhealthy node is healthy again.
         *
         * <p>2 to 10 (NLB guide). A new node serves after its first passed check whatever is said here. Default: 2; CloudFormation's own 5 keeps a recovered node
         * out for 50 s.
         */
        public Builder healthyThreshold(int newThreshold) {
            healthyThreshold = newThreshold;
            places = places.said("healthyThreshold");
            return this;
        }

        /**
         * Checks that must fail before a node is unhealthy.
         *
         * <p>2 to 10 (NLB guide). Higher: less flapping, slower removal. Default: 2, the least that AWS takes, so that a node that hangs is out in 20 s.
         */
        public Builder unhealthyThreshold(int newThreshold) {
            unhealthyThreshold = newThreshold;
            places = places.said("unhealthyThreshold");
            return this;
        }

        public HealthCheck build() {
            return places.blame("balancer.healthCheck", () -> new HealthCheck(port, path, interval, timeout, healthyThreshold, unhealthyThreshold, places));
        }
    }
}
