package dev.seawall.model;

import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.storage.Storage;
import dev.seawall.model.watch.Watch;
import dev.seawall.units.Name;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An internet-facing API edge: everything a user says about it, one component a layer.
 *
 * @param name its name, the beginning of every resource's name
 * @param description see {@link Builder#description}
 * @param network see {@link Builder#network}
 * @param balancer see {@link Builder#balancer}
 * @param fleet see {@link Builder#fleet(Fleet)}
 * @param storage see {@link Builder#storage}
 * @param kernel see {@link Builder#kernel}
 * @param nginx see {@link Builder#nginx}
 * @param firewall see {@link Builder#firewall(HostFirewall)}
 * @param boot see {@link Builder#boot}
 * @param watch see {@link Builder#watch}
 * @param tags see {@link Builder#tag}
 * @param accepted see {@link Builder#accept}
 * @param places where the builders of all layers were told
 */
public record Edge(Name name, Text description, Network network, Balancer balancer, Fleet fleet, Storage storage, Kernel kernel, Nginx nginx, HostFirewall firewall,
        Boot boot, Watch watch, List<Tag> tags, List<Acceptance> accepted, Places places) {
    /** AWS allows 50 tags a resource; Seawall adds four and leaves room for the deploy tool's own. */
    private static final int MOST_TAGS = 40;
    private static final int MOST_ACCEPTED = 100;

    public Edge {
        RefusedValue.require("name", name);
        if ((name + "-").startsWith("sg-")) {
            throw new RefusedValue("EdgeNameNoGroupId", "name", name, "a name that a security group may begin with (EC2: not sg-)", "rename it");
        }
        RefusedValue.require("description", description);
        RefusedValue.require("network", network);
        RefusedValue.require("balancer", balancer);
        RefusedValue.require("fleet", fleet);
        RefusedValue.require("storage", storage);
        RefusedValue.require("kernel", kernel);
        RefusedValue.require("nginx", nginx);
        RefusedValue.require("firewall", firewall);
        RefusedValue.require("boot", boot);
        RefusedValue.require("watch", watch);
        // IAM, whose role carries them too, takes no two keys that differ in case alone (IAM User Guide, tags)
        tags = RefusedValue.requireBounded("tags", tags, MOST_TAGS).stream().sorted().toList();
        RefusedValue.requireKeysDistinct("tags", tags, tag -> tag.key().toLowerCase(Locale.ROOT));
        accepted = RefusedValue.requireBounded("accept", accepted, MOST_ACCEPTED);
        RefusedValue.requireKeysDistinct("accept", accepted, it -> it.rule() + " " + it.path());
        RefusedValue.require("places", places);
    }

    public static Builder named(String name) {
        return new Builder(Name.of(name));
    }

    public Builder toBuilder() {
        Builder builder = new Builder(name).description(description.value()).network(network).balancer(balancer).fleet(fleet).storage(storage).kernel(kernel).nginx(nginx)
            .firewall(firewall).boot(boot).watch(watch);
        builder.tags.addAll(tags);
        builder.accepted.addAll(accepted);
        builder.places = places;
        return builder;
    }

    /** Collects the layers of an {@link Edge}. */
    public static final class Builder {
        private final Name name;
        private Text description = Text.of("API edge");
        private Network network;
        private Balancer balancer = Balancer.builder().build();
        private final List<Listener> listeners = new ArrayList<>();
        private Fleet fleet;
        private Storage storage = Storage.builder().build();
        private Kernel kernel = Kernel.builder().build();
        private Nginx nginx = Nginx.builder().build();
        private final List<Upstream> upstreams = new ArrayList<>();
        private final List<Route> routes = new ArrayList<>();
        private HostFirewall firewall = HostFirewall.recent().build();
        private Boot boot = Boot.builder().build();
        private Watch watch = Watch.builder().build();
        private final List<Tag> tags = new ArrayList<>();
        private final List<Acceptance> accepted = new ArrayList<>();
        private Places places = Places.NONE.said("");

        private Builder(Name name) {
            this.name = name;
        }

        /**
         * What the edge is for, in a line for people.
         *
         * <p>0 to 255 bytes of visible characters. It stands in both documents. Default: {@code API edge}, so that no document is without one.
         */
        public Builder description(String text) {
            description = Text.of(text);
            places = places.said("description");
            return this;
        }

        /**
         * Where the edge lives.
         *
         * <p>{@link Network#create} or {@link Network#existing}. Its block and zones are identities: changing them replaces subnets. No default: the block must fit the user's other networks.
         */
        public Builder network(Network newNetwork) {
            network = RefusedValue.require("network", newNetwork);
            places = places.said("network", network.places());
            return this;
        }

        /**
         * The balancer in front of the fleet.
         *
         * <p>See {@link Balancer.Builder}. Listeners given with {@link #listener} are added to its own. Default: internet-facing, client addresses preserved.
         */
        public Builder balancer(Balancer newBalancer) {
            balancer = RefusedValue.require("balancer", newBalancer);
            places = places.said("balancer", balancer.places());
            return this;
        }

        /**
         * Adds a port that clients connect to.
         *
         * <p>See {@link Listener}. At least one is needed. No default: which ports clients use is the user's to know.
         */
        public Builder listener(Listener listener) {
            listeners.add(listener);
            return this;
        }

        /**
         * The nodes.
         *
         * <p>See {@link Fleet.Builder}. No default: instance types are paid for.
         */
        public Builder fleet(Fleet newFleet) {
            fleet = RefusedValue.require("fleet", newFleet);
            places = places.said("fleet", fleet.places());
            return this;
        }

        /** The nodes, from a builder; the same as {@link #fleet(Fleet)} of what it builds. */
        public Builder fleet(Fleet.Builder newFleet) {
            return fleet(newFleet.build());
        }

        /**
         * How the NVMe is shared.
         *
         * <p>See {@link Storage.Builder}. Default: 60 % cache, 15 % temporary files, 15 % logs; the file system keeps 10 %.
         */
        public Builder storage(Storage newStorage) {
            storage = RefusedValue.require("storage", newStorage);
            places = places.said("storage", storage.places());
            return this;
        }

        /**
         * Kernel settings that differ from the derived ones.
         *
         * <p>See {@link Kernel.Builder}. Default: none, because the derived ones agree with the other layers.
         */
        public Builder kernel(Kernel newKernel) {
            kernel = RefusedValue.require("kernel", newKernel);
            places = places.said("kernel", kernel.places());
            return this;
        }

        /**
         * The reverse proxy.
         *
         * <p>See {@link Nginx.Builder}. Upstreams and routes given with {@link #upstream(Upstream)} and {@link #route} are added to its own. Default: any host, self-signed, NIST80052.
         */
        public Builder nginx(Nginx newNginx) {
            nginx = RefusedValue.require("nginx", newNginx);
            places = places.said("nginx", nginx.places());
            return this;
        }

        /**
         * Adds a group of servers.
         *
         * <p>See {@link Upstream.Builder}. At least one is needed. No default: the servers are the user's.
         */
        public Builder upstream(Upstream upstream) {
            upstreams.add(upstream);
            return this;
        }

        /** A group of servers, from a builder; the same as {@link #upstream(Upstream)} of what it builds. */
        public Builder upstream(Upstream.Builder upstream) {
            return upstream(upstream.build());
        }

        /**
         * Adds a route.
         *
         * <p>See {@link Route}. At least one is needed. No default: a request that no route names gets 404.
         */
        public Builder route(Route route) {
            routes.add(route);
            return this;
        }

        /**
         * The host firewall.
         *
         * <p>See {@link HostFirewall.Builder}. Default: bans at 100 connections in 60 s, no internal ports.
         */
        public Builder firewall(HostFirewall newFirewall) {
            firewall = RefusedValue.require("firewall", newFirewall);
            places = places.said("firewall", firewall.places());
            return this;
        }

        /** The host firewall, from a builder; the same as {@link #firewall(HostFirewall)} of what it builds. */
        public Builder firewall(HostFirewall.Builder newFirewall) {
            return firewall(newFirewall.build());
        }

        /**
         * What a node needs before it may serve.
         *
         * <p>See {@link Boot.Builder}. Default: the instance's time source, the VPC's resolver, nginx at its security floor.
         */
        public Builder boot(Boot newBoot) {
            boot = RefusedValue.require("boot", newBoot);
            places = places.said("boot", boot.places());
            return this;
        }

        /**
         * Alarms, exporters and logs.
         *
         * <p>See {@link Watch.Builder}. Default: exporters and flow logs on, a year of retention, alarms that notify nobody.
         */
        public Builder watch(Watch newWatch) {
            watch = RefusedValue.require("watch", newWatch);
            places = places.said("watch", watch.places());
            return this;
        }

        /**
         * Adds a tag to every resource, instance, volume and network interface.
         *
         * <p>At most 40; see {@link Tag} for the alphabet. Changing one rolls the fleet, because launch templates carry them. Each stands in the CloudFormation template some 40 times; many
         * or long ones take it to 51,200 bytes, from where on it needs a bucket, and a finding says so.
         * Default: only Seawall's own, by which an edge's resources are found.
         */
        public Builder tag(String key, String value) {
            tags.add(Tag.of(key, value));
            places = places.said("tags[" + key + "]");
            return this;
        }

        /**
         * Accepts a finding of severity WARNING or NOTE: it is printed as accepted, with the reason, instead of as a finding.
         *
         * <p>At most 100, each rule and path once, copied from the finding's line. An ERROR cannot be accepted. One that covers nothing is a finding, and so is one whose last day is over when
         * {@code ./seawall check} asks; synthesis reads no clock. Default: nothing is accepted, because a decision needs somebody who makes it.
         */
        public Builder accept(String rule, String path, String reason, LocalDate until) {
            accepted.add(new Acceptance(rule, path, Text.of(reason), until));
            places = places.said("accept[" + rule + " " + path + "]");
            return this;
        }

        public Edge build() {
            Balancer.Builder fullBalancer = balancer.toBuilder();
            for (Listener listener : listeners) {
                fullBalancer.listener(listener);
            }
            Nginx.Builder fullNginx = nginx.toBuilder();
            for (Upstream upstream : upstreams) {
                fullNginx.upstream(upstream);
            }
            for (Route route : routes) {
                fullNginx.route(route);
            }
            Balancer allListeners = fullBalancer.build();
            Nginx allRoutes = fullNginx.build();
            Places all = places.holding("balancer", allListeners.places()).holding("nginx", allRoutes.places());
            return places.blame("", () -> new Edge(name, description, network, allListeners, fleet, storage, kernel, allRoutes, firewall, boot, watch, tags, accepted, all));
        }
    }
}
