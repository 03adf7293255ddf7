package dev.seawall.model.balancer;

import dev.seawall.model.Input;
import dev.seawall.model.Places;
import dev.seawall.units.Cidr;
import dev.seawall.units.Port;
import dev.seawall.units.RefusedValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The network load balancer in front of the fleet. It has a security group from birth, because one made without can never get one (NLB guide, security groups).
 *
 * @param scheme see {@link Builder#scheme}
 * @param listeners see {@link Builder#listener}
 * @param allowedClients see {@link Builder#allowedClients}
 * @param clientAddress see {@link Builder#clientAddress}
 * @param healthCheck see {@link Builder#healthCheck}
 * @param deregistrationDelay see {@link Builder#deregistrationDelay}
 * @param unhealthyDraining see {@link Builder#unhealthyDraining}
 * @param idleTimeout see {@link Builder#idleTimeout}
 * @param crossZone see {@link Builder#crossZone}
 * @param deletionProtection see {@link Builder#deletionProtection}
 * @param hostedZone see {@link Builder#hostedZone}
 * @param places where the builder was told all this
 */
public record Balancer(Scheme scheme, List<Listener> listeners, List<Cidr> allowedClients, ClientAddress clientAddress, HealthCheck healthCheck,
        Duration deregistrationDelay, Duration unhealthyDraining, Duration idleTimeout, boolean crossZone, boolean deletionProtection,
        Optional<Input> hostedZone, Places places) {
    private static final int MOST_LISTENERS = 50;
    private static final int MOST_CLIENT_BLOCKS = 25;

    public Balancer {
        RefusedValue.require("balancer.scheme", scheme);
        listeners = RefusedValue.requireBounded("balancer.listeners", listeners, MOST_LISTENERS);
        RefusedValue.requireKeysDistinct("balancer.listeners", listeners, Listener::port);
        allowedClients = RefusedValue.requireDistinct("balancer.allowedClients", allowedClients, MOST_CLIENT_BLOCKS);
        RefusedValue.require("balancer.clientAddress", clientAddress);
        RefusedValue.require("balancer.healthCheck", healthCheck);
        RefusedValue.requireBetween("balancer.deregistrationDelay", deregistrationDelay, Duration.ZERO, Duration.ofHours(1), "NLB guide, target group attributes");
        RefusedValue.requireBetween("balancer.unhealthyDraining", unhealthyDraining, Duration.ZERO, Duration.ofSeconds(360_000), "NLB guide, target group attributes");
        RefusedValue.requireBetween("balancer.idleTimeout", idleTimeout, Duration.ofSeconds(60), Duration.ofSeconds(6000), "NLB guide, TCP idle timeout");
        RefusedValue.require("balancer.hostedZone", hostedZone);
        if (hostedZone.isPresent() && hostedZone.get().kind() != Input.Kind.HOSTED_ZONE_ID) {
            throw new RefusedValue("InputKind", "balancer.hostedZone", hostedZone.get().kind(), Input.Kind.HOSTED_ZONE_ID + " (" + Input.Kind.HOSTED_ZONE_ID.wanted() + ")",
                "use Input.hostedZone(...)");
        }
        RefusedValue.require("balancer.places", places);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Whether any listener offers HTTP/3. */
    public boolean http3() {
        for (Listener.Https listener : https()) {
            if (listener.http3()) {
                return true;
            }
        }
        return false;
    }

    /** The listeners whose TLS ends in NGINX. */
    public List<Listener.Https> https() {
        return of(Listener.Https.class);
    }

    /** The listeners whose TLS ends in the balancer. */
    public List<Listener.BalancerTls> balancerTls() {
        return of(Listener.BalancerTls.class);
    }

    /** The listeners that redirect. */
    public List<Listener.Redirect> redirects() {
        return of(Listener.Redirect.class);
    }

    /** The listener of a port, if there is one. */
    public Optional<Listener> findListener(Port port) {
        for (Listener listener : listeners) {
            if (listener.port().number() == port.number()) {
                return Optional.of(listener);
            }
        }
        return Optional.empty();
    }

    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.scheme = scheme;
        builder.listeners.addAll(listeners);
        builder.allowedClients = allowedClients;
        builder.clientAddress = clientAddress;
        builder.healthCheck = healthCheck;
        builder.deregistrationDelay = deregistrationDelay;
        builder.unhealthyDraining = unhealthyDraining;
        builder.idleTimeout = idleTimeout;
        builder.crossZone = crossZone;
        builder.deletionProtection = deletionProtection;
        builder.hostedZone = hostedZone;
        builder.places = places;
        return builder;
    }

    private <T extends Listener> List<T> of(Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (Listener listener : listeners) {
            if (kind.isInstance(listener)) {
                found.add(kind.cast(listener));
            }
        }
        return List.copyOf(found);
    }

    /** Collects the options of a {@link Balancer}. */
    public static final class Builder {
        private Scheme scheme = Scheme.INTERNET_FACING;
        private final List<Listener> listeners = new ArrayList<>();
        private List<Cidr> allowedClients = List.of(Cidr.ANY_IPV4);
        private ClientAddress clientAddress = ClientAddress.PRESERVED;
        private HealthCheck healthCheck = HealthCheck.builder().build();
        private Duration deregistrationDelay = Duration.ofSeconds(120);
        private Duration unhealthyDraining = Duration.ofSeconds(60);
        private Duration idleTimeout = Duration.ofSeconds(350);
        private boolean crossZone;
        private boolean deletionProtection = true;
        private Optional<Input> hostedZone = Optional.empty();
        private Places places = Places.NONE;

        private Builder() {}

        /**
         * From where the balancer can be reached.
         *
         * <p>{@link Scheme}. Changing it replaces the balancer, so its DNS name changes and connections end. Default: INTERNET_FACING, because
         * an edge meets clients from outside.
         */
        public Builder scheme(Scheme newScheme) {
            scheme = newScheme;
            places = places.said("scheme");
            return this;
        }

        /**
         * Adds a port that clients connect to.
         *
         * <p>1 to 50 listeners (NLB quota, fixed), each port once. Each adds about 2,800 bytes to the CloudFormation template, which from 51,200 on needs a bucket, and makes every node a target
         * once more, of which a zone holds 500; findings say so. No default: an edge without a listener is refused.
         */
        public Builder listener(Listener listener) {
            listeners.add(RefusedValue.require("balancer.listeners[" + listeners.size() + "]", listener));
            places = places.holding("listeners[" + listener.port() + "]", listener.places());
            return this;
        }

        /**
         * Client blocks that the balancer's security group admits on every listener port.
         *
         * <p>1 to 25 blocks: a security group holds 60 rules a direction and family, and each block takes one for each listener. Narrower than the world only
         * for partner edges. Default: 0.0.0.0/0, because an internet-facing API is meant to be reached.
         */
        public Builder allowedClients(List<Cidr> blocks) {
            allowedClients = blocks;
            places = places.said("allowedClients");
            return this;
        }

        /**
         * How a node learns the client's address.
         *
         * <p>{@link ClientAddress}. PROXY_PROTOCOL_V2 hides clients from the host firewall, so it excludes {@code recent} bans, and excludes HTTP/3.
         * Default: PRESERVED, so that limits and bans see clients.
         */
        public Builder clientAddress(ClientAddress newClientAddress) {
            clientAddress = newClientAddress;
            places = places.said("clientAddress");
            return this;
        }

        /**
         * How the balancer asks a node whether it may have traffic.
         *
         * <p>See {@link HealthCheck.Builder}. Default: plain HTTP on 8081 every 10 s, two failures.
         */
        public Builder healthCheck(HealthCheck newHealthCheck) {
            healthCheck = RefusedValue.require("balancer.healthCheck", newHealthCheck);
            places = places.said("healthCheck", healthCheck.places());
            return this;
        }

        /**
         * Time a leaving node keeps its connections.
         *
         * <p>0 to 3,600 s. Below 120 s requests are lost, because new connections still arrive while the removal propagates (NLB guide). Longer delays every node
         * replacement by as much. Default: 120 s, the least AWS recommends.
         */
        public Builder deregistrationDelay(Duration delay) {
            deregistrationDelay = delay;
            places = places.said("deregistrationDelay");
            return this;
        }

        /**
         * Time an unhealthy node keeps its connections before they are cut.
         *
         * <p>0 to 360,000 s. AWS's default cuts at once, so a node that fails its health answer in order to drain would reset live requests. Not available
         * beside HTTP/3 (TCP_UDP groups always terminate). Default: 60 s, twice the longest request that the default timeouts allow.
         */
        public Builder unhealthyDraining(Duration interval) {
            unhealthyDraining = interval;
            places = places.said("unhealthyDraining");
            return this;
        }

        /**
         * Time after which the balancer forgets an idle TCP connection and answers its next packet with a reset.
         *
         * <p>60 to 6,000 s; TLS listeners are fixed at 350. NGINX must close first, so its keepalive timeout stays below; the instance's own
         * connection tracking must last longer, so it is set above. Default: 350 s, AWS's own.
         */
        public Builder idleTimeout(Duration timeout) {
            idleTimeout = timeout;
            places = places.said("idleTimeout");
            return this;
        }

        /**
         * Whether a balancer address sends to nodes of other zones.
         *
         * <p>On: even load with uneven zones, but 500 targets at most, charges for traffic between zones, and with preserved addresses one client's ports collide
         * across zones, so connections fail now and then (NLB guide, troubleshooting). Default: off, a zone stands for itself.
         */
        public Builder crossZone(boolean on) {
            crossZone = on;
            places = places.said("crossZone");
            return this;
        }

        /**
         * Whether AWS refuses to delete the balancer.
         *
         * <p>Off only for environments that come and go: deletion loses the DNS name for ever. Default: on, because a
         * deletion by mistake cannot be undone.
         */
        public Builder deletionProtection(boolean on) {
            deletionProtection = on;
            places = places.said("deletionProtection");
            return this;
        }

        /**
         * The hosted zone of Route 53 in which every host that NGINX serves gets an alias record to the balancer.
         *
         * <p>{@link Input#hostedZone}; each host must lie in that zone, which Route 53 checks at the deploy. A record of the same name and type that is there already is not overwritten: the
         * deploy fails, so move it first. Default: none, because the names of an edge are often kept elsewhere.
         */
        public Builder hostedZone(Input zone) {
            hostedZone = Optional.of(RefusedValue.require("balancer.hostedZone", zone));
            places = places.said("hostedZone", zone.places());
            return this;
        }

        public Balancer build() {
            return places.blame("balancer", () -> new Balancer(scheme, listeners, allowedClients, clientAddress, healthCheck, deregistrationDelay, unhealthyDraining, idleTimeout, crossZone,
                deletionProtection, hostedZone, places));
        }
    }
}
