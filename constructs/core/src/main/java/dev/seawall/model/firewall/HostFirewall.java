package dev.seawall.model.firewall;

import dev.seawall.model.Places;
import dev.seawall.units.Cidr;
import dev.seawall.units.Port;
import dev.seawall.units.RefusedValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The host firewall of each node: iptables for IPv4 and IPv6, default deny, established first, invalid dropped, balancer subnets exempt from bans.
 *
 * @param ban see {@link #recent()}; empty means no bans
 * @param internalPorts see {@link Builder#internalPorts}
 * @param internalSources see {@link Builder#internalSources}
 * @param places where the builder was told all this
 */
public record HostFirewall(Optional<Ban> ban, List<Port> internalPorts, List<Cidr> internalSources, Places places) {
    private static final int MOST_PORTS = 15;

    /**
     * The kernel's {@code recent} match: a client that completes too many connections within a window is refused new ones until the window has passed.
     *
     * @param connections see {@link Builder#connections}
     * @param window see {@link Builder#within}
     * @param table see {@link Builder#table}
     */
    public record Ban(int connections, Duration window, int table) {
        public Ban {
            RefusedValue.requireBetween("firewall.ban.connections", connections, 2, 65_535, "xt_recent, kernel 6.12; 255 before");
            RefusedValue.requireBetween("firewall.ban.window", window, Duration.ofSeconds(1), Duration.ofHours(1), "a ban longer than an hour belongs to a person");
            RefusedValue.requireBetween("firewall.ban.table", table, 1_000, 1_000_000, "below 1,000 a handful of strangers makes the kernel forget an offender");
        }
    }

    public HostFirewall {
        RefusedValue.require("firewall.ban", ban);
        internalPorts = RefusedValue.requireDistinct("firewall.internalPorts", internalPorts, MOST_PORTS);
        internalSources = RefusedValue.requireDistinct("firewall.internalSources", internalSources, MOST_PORTS);
        RefusedValue.require("firewall.places", places);
    }

    /** A firewall that bans by the kernel's {@code recent} match, with the defaults of {@link Builder}. */
    public static Builder recent() {
        return new Builder(true);
    }

    /** A firewall without bans: default deny and nothing that counts clients. */
    public static Builder withoutBans() {
        return new Builder(false);
    }

    public Builder toBuilder() {
        Builder builder = new Builder(ban.isPresent()).internalSources(internalSources.toArray(Cidr[]::new));
        builder.internalPorts = internalPorts;
        ban.ifPresent(it -> builder.connections(it.connections()).within(it.window()).table(it.table()));
        builder.places = places;
        return builder;
    }

    /** Collects the options of a {@link HostFirewall}. */
    public static final class Builder {
        private final boolean bans;
        private int connections = 100;
        private Duration window = Duration.ofSeconds(60);
        private int table = 65_535;
        private List<Port> internalPorts = List.of();
        private List<Cidr> internalSources = List.of();
        /** Whether there are bans, which says nothing of their numbers. */
        private Places places = Places.NONE.said("ban", Places.NONE);

        private Builder(boolean bans) {
            this.bans = bans;
        }

        /**
         * Completed TCP connections that one client (an IPv4 address or an IPv6 /64) may open within the window.
         *
         * <p>2 to 65,535; 255 at most on Debian 12. Handshakes are counted, not SYNs, so nobody is banned by packets in his name. Memory grows in powers of two: 65 costs as much as
         * 128. Users behind one NAT share an address. Default: 100, the seed's number.
         */
        public Builder connections(int newConnections) {
            connections = newConnections;
            places = places.said("ban.connections");
            return this;
        }

        /**
         * Length of the window, and so of a ban.
         *
         * <p>1 to 3,600 s. The rule checks before it counts, so a client that keeps retrying is free again when its old connections leave the window. Default: 60 s, the
         * seed's number.
         */
        public Builder within(Duration newWindow) {
            window = newWindow;
            places = places.said("ban.window");
            return this;
        }

        /**
         * Clients that the kernel remembers in each list.
         *
         * <p>1,000 to 1,000,000. The kernel's own 100 is cleared by a hundred strangers. Each costs 2 KiB of unswappable memory at 100 connections; the memory budget counts
         * it. Default: 65,535, 128 MiB a family at worst.
         */
        public Builder table(int clients) {
            table = clients;
            places = places.said("ban.table");
            return this;
        }

        /**
         * Ports for the inside only, such as 2379 for etcd.
         *
         * <p>0 to 15 ports (one multiport match). Reachable from {@link #internalSources} alone, never from the balancer; a listener on one of these is refused. Default: none,
         * because a node offers nothing but the edge.
         */
        public Builder internalPorts(int... ports) {
            internalPorts = Arrays.stream(ports).mapToObj(Port::of).toList();
            places = places.said("internalPorts");
            return this;
        }

        /**
         * Blocks that may reach internal ports and exporters.
         *
         * <p>0 to 15 blocks of either family. The balancer's subnets must not be among them. Default: none, so nobody.
         */
        public Builder internalSources(Cidr... sources) {
            internalSources = new ArrayList<>(Arrays.asList(sources));
            places = places.said("internalSources");
            return this;
        }

        public HostFirewall build() {
            return places.blame("firewall", () -> new HostFirewall(bans ? Optional.of(new Ban(connections, window, table)) : Optional.empty(), internalPorts, internalSources, places));
        }
    }
}
