package dev.seawall.model.fleet;

import dev.seawall.model.Places;
import dev.seawall.units.Bytes;
import dev.seawall.units.Percent;
import dev.seawall.units.RefusedValue;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * The nodes and the Auto Scaling group that keeps them.
 *
 * @param instanceTypes see {@link Builder#instanceTypes}
 * @param minimum see {@link Builder#between}
 * @param maximum see {@link Builder#between}
 * @param image see {@link Builder#image}
 * @param rootVolume see {@link Builder#rootVolume}
 * @param access see {@link Builder#access}
 * @param cpuTarget see {@link Builder#cpuTarget}
 * @param networkTarget see {@link Builder#networkTarget}
 * @param bootTimeout see {@link Builder#bootTimeout}
 * @param drainTimeout see {@link Builder#drainTimeout}
 * @param warmup see {@link Builder#warmup}
 * @param maximumLifetime see {@link Builder#maximumLifetime}
 * @param places where the builder was told all this
 */
public record Fleet(List<InstanceType> instanceTypes, int minimum, int maximum, Image image, Bytes rootVolume, Access access, Percent cpuTarget, Percent networkTarget,
        Duration bootTimeout, Duration drainTimeout, Duration warmup, Duration maximumLifetime, Places places) {
    private static final int MOST_TYPES = 20;
    private static final long GIB = Bytes.gib(1).count();
    private static final String HEARTBEAT = "Auto Scaling lifecycle hooks, HeartbeatTimeout";

    public Fleet {
        instanceTypes = RefusedValue.requireDistinct("fleet.instanceTypes", instanceTypes, MOST_TYPES);
        if (instanceTypes.isEmpty()) {
            throw new RefusedValue("ValuePresent", "fleet.instanceTypes", "nothing", "optional", "name at least one instance type");
        }
        if (instanceTypes.stream().map(InstanceType::architecture).distinct().count() > 1) {
            throw new RefusedValue("OneArchitecture", "fleet.instanceTypes", instanceTypes, "of one architecture: a launch template has one image",
                "keep the amd64 or the arm64 types");
        }
        RefusedValue.requireBetween("fleet.minimum", minimum, 1, 500, "500 targets a zone, NLB quotas");
        RefusedValue.requireBetween("fleet.maximum", maximum, minimum, 500, "fleet.minimum to 500 targets a zone, NLB quotas");
        RefusedValue.require("fleet.image", image);
        RefusedValue.require("fleet.rootVolume", rootVolume);
        RefusedValue.requireBetween("fleet.rootVolume (GiB)", rootVolume.toGib(), 8, 1024, "the image needs 8 GiB");
        if (rootVolume.count() % GIB != 0) {
            throw new RefusedValue("RootVolumeWhole", "fleet.rootVolume", rootVolume, "a whole number of GiB, in which EBS counts volumes", "write " + Math.min(1024, (rootVolume.count() + GIB / 2) / GIB) + " GiB");
        }
        RefusedValue.require("fleet.access", access);
        RefusedValue.requireBetween("fleet.cpuTarget", RefusedValue.require("fleet.cpuTarget", cpuTarget).value(), 10, 90, "target tracking needs room on both sides");
        RefusedValue.requireBetween("fleet.networkTarget", RefusedValue.require("fleet.networkTarget", networkTarget).value(), 10, 100, "share of the baseline");
        RefusedValue.requireBetween("fleet.bootTimeout", bootTimeout, Duration.ofSeconds(120), Duration.ofSeconds(7200), HEARTBEAT + " is 30 to 7,200 s; no boot needs under 120 s");
        RefusedValue.requireBetween("fleet.drainTimeout", drainTimeout, Duration.ofSeconds(30), Duration.ofSeconds(7200), HEARTBEAT);
        RefusedValue.requireBetween("fleet.warmup", warmup, Duration.ZERO, Duration.ofHours(1), "Auto Scaling, instance warmup");
        RefusedValue.requireBetween("fleet.maximumLifetime", maximumLifetime, Duration.ofDays(1), Duration.ofDays(365), "Auto Scaling, MaxInstanceLifetime");
        RefusedValue.require("fleet.places", places);
    }

    /** A fleet of one instance type. */
    public static Builder of(InstanceType type) {
        return new Builder().instanceTypes(type);
    }

    /** The type that budgets count with: the first, which must be the smallest promise that the user wants to rely on. */
    public InstanceType instanceType() {
        return instanceTypes.get(0);
    }

    public Architecture architecture() {
        return instanceType().architecture();
    }

    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.instanceTypes = instanceTypes;
        builder.minimum = minimum;
        builder.maximum = maximum;
        builder.image = image;
        builder.rootVolume = rootVolume;
        builder.access = access;
        builder.cpuTarget = cpuTarget;
        builder.networkTarget = networkTarget;
        builder.bootTimeout = bootTimeout;
        builder.drainTimeout = drainTimeout;
        builder.warmup = warmup;
        builder.maximumLifetime = maximumLifetime;
        builder.places = places;
        return builder;
    }

    /** Collects the options of a {@link Fleet}. */
    public static final class Builder {
        private List<InstanceType> instanceTypes = List.of();
        private int minimum = 3;
        private int maximum = 12;
        private Image image = Image.DEBIAN_13;
        private Bytes rootVolume = Bytes.gib(16);
        private Access access = Access.SESSION_MANAGER;
        private Percent cpuTarget = Percent.of(50);
        private Percent networkTarget = Percent.of(50);
        private Duration bootTimeout = Duration.ofMinutes(15);
        private Duration drainTimeout = Duration.ofSeconds(120);
        private Duration warmup = Duration.ofSeconds(60);
        private Duration maximumLifetime = Duration.ofDays(30);
        private Places places = Places.NONE;

        private Builder() {}

        /**
         * Instance types, the preferred first.
         *
         * <p>1 to 20 of one architecture, of the eight listed ones unless an exception says why. More types survive a zone that is out of one; budgets count with
         * the first. No default: the user names what is paid for.
         */
        public Builder instanceTypes(InstanceType... types) {
            instanceTypes = RefusedValue.requireBounded("fleet.instanceTypes", Arrays.asList(types), MOST_TYPES);
            places = places.said("instanceTypes");
            for (InstanceType type : instanceTypes) {
                places = places.holding("instanceTypes[" + type + "]", type.places());
            }
            return this;
        }

        /**
         * Bounds of the number of nodes.
         *
         * <p>1 to 500 each. A desired capacity is never written: CloudFormation would reset the live one at every update. A minimum below the number of zones leaves
         * zones empty; a maximum equal to the minimum cannot replace before it removes. Default: 3 to 12, one a zone of a usual Region and four times that.
         */
        public Builder between(int newMinimum, int newMaximum) {
            minimum = newMinimum;
            maximum = newMaximum;
            places = places.said("minimum", "maximum");
            return this;
        }

        /**
         * Machine image.
         *
         * <p>Debian 13 or 12 as published, pinned by a serial, or a prebaked one by id. Its release decides which directives NGINX gets. An unpinned image makes an
         * unrelated deploy roll the fleet. Default: {@link Image#DEBIAN_13}, because its NGINX speaks HTTP/3 and its kernel counts bans beyond 255.
         */
        public Builder image(Image newImage) {
            image = RefusedValue.require("fleet.image", newImage);
            places = places.said("image", image.places());
            return this;
        }

        /**
         * Size of the encrypted gp3 root volume.
         *
         * <p>8 GiB to 1 TiB, whole GiB. It holds the system and its journal alone; cache, temporary files and NGINX's logs live on the NVMe. Default: 16 GiB, twice what
         * the image and the packages need.
         */
        public Builder rootVolume(Bytes size) {
            rootVolume = size;
            places = places.said("rootVolume");
            return this;
        }

        /**
         * How people reach a node.
         *
         * <p>{@link Access}. NONE removes every permission for it from the role. Debian has no package of the agent, so the image must bring it. Default: SESSION_MANAGER, because it needs
         * neither an open port nor a key.
         */
        public Builder access(Access newAccess) {
            access = newAccess;
            places = places.said("access");
            return this;
        }

        /**
         * Mean processor use that the group scales to.
         *
         * <p>10 to 90 %. Above 50 % the loss of one of two zones overloads the other. Default: 50 %, the seed's capacity rule and what one lost zone of two needs.
         */
        public Builder cpuTarget(Percent target) {
            cpuTarget = target;
            places = places.said("cpuTarget");
            return this;
        }

        /**
         * Mean outgoing network use that the group scales to, as a share of the instance type's sustained baseline.
         *
         * <p>10 to 100 %. Bytes bind before the processor on this class of instances; above the baseline a node lives on credit. Default: 50 %, so that
         * the nodes of one of two zones can carry the other's bytes.
         */
        public Builder networkTarget(Percent target) {
            networkTarget = target;
            places = places.said("networkTarget");
            return this;
        }

        /**
         * Time a new node may take to prove itself before it is abandoned.
         *
         * <p>120 to 7,200 s (heartbeat of the launching hook, whose default result is ABANDON). Too short: slow mirrors make launch loops. Default: 15 min; a boot
         * takes about one, package installation included.
         */
        public Builder bootTimeout(Duration timeout) {
            bootTimeout = timeout;
            places = places.said("bootTimeout");
            return this;
        }

        /**
         * Time a terminating node may take for the graceful quit of NGINX and its last logs, after the balancer has drained it.
         *
         * <p>30 to 7,200 s (heartbeat of the terminating hook). It contains NGINX's own shutdown timeout and systemd's stop timeout, in this order. Too short: answers are
         * cut at every replacement; too long: a node that hangs holds up a deploy. Default: 120 s: NGINX's 60 s, systemd's 10 s more, 10 s to notice, and the
         * rest, at most 30 s, in which clients that still come are served.
         */
        public Builder drainTimeout(Duration timeout) {
            drainTimeout = timeout;
            places = places.said("drainTimeout");
            return this;
        }

        /**
         * Time after readiness during which a new node's figures do not count for scaling.
         *
         * <p>0 to 3,600 s. Too short: a cold cache looks like load and the group overshoots. Default: 60 s, because readiness is proven by the hook already.
         */
        public Builder warmup(Duration newWarmup) {
            warmup = newWarmup;
            places = places.said("warmup");
            return this;
        }

        /**
         * Age at which a node is replaced.
         *
         * <p>1 to 365 days. It bounds how long an unpatched node can live, and proves launches regularly; shorter replaces healthy nodes for nothing. Default: 30 days, a month of missed
         * updates at most.
         */
        public Builder maximumLifetime(Duration lifetime) {
            maximumLifetime = lifetime;
            places = places.said("maximumLifetime");
            return this;
        }

        public Fleet build() {
            return places.blame("fleet", () -> new Fleet(instanceTypes, minimum, maximum, image, rootVolume, access, cpuTarget, networkTarget, bootTimeout, drainTimeout, warmup, maximumLifetime, places));
        }
    }
}
