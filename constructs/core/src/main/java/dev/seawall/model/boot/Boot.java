package dev.seawall.model.boot;

import dev.seawall.model.Places;
import dev.seawall.units.Alphabet;
import dev.seawall.units.IpAddress;
import dev.seawall.units.RefusedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a node needs before it may serve. Order and proofs are fixed: a node that cannot show them never listens.
 *
 * @param timeSource see {@link Builder#timeSource}
 * @param nameServer see {@link Builder#nameServer}
 * @param packages see {@link Builder#minimumVersion}
 * @param places where the builder was told all this
 */
public record Boot(IpAddress timeSource, IpAddress nameServer, List<PackageFloor> packages, Places places) {
    private static final int MOST_PACKAGES = 50;

    /**
     * A Debian package and the version below which the node refuses to serve.
     *
     * @param name Debian's package name (Debian Policy 5.6.1)
     * @param floor the lowest version, compared by dpkg; empty means any
     */
    public record PackageFloor(String name, Optional<String> floor) {
        private static final Alphabet FIRST = Alphabet.of("a-z0-9");
        private static final Alphabet NAME = Alphabet.of("a-z0-9+.-");
        private static final Alphabet DIGIT = Alphabet.of("0-9");
        private static final Alphabet VERSION = Alphabet.of("A-Za-z0-9.+~-");

        public PackageFloor {
            RefusedValue.require("boot.package.name", name);
            RefusedValue.require("boot.package.floor", floor);
            // apt-get reads a hyphen at the end as "remove this package"
            if (!NAME.spellsAfter(FIRST, name, 2, 63) || name.endsWith("-")) {
                throw new RefusedValue("PackageNameForm", "boot.package.name", name, "a Debian package name (Policy 5.6.1)", "write it as apt shows it");
            }
            if (floor.isPresent() && !version(floor.get())) {
                throw new RefusedValue("PackageVersionForm", "boot.package.floor", floor.get(), "a Debian version (Policy 5.6.12)", "write it as dpkg-query shows it");
            }
        }

        private static boolean version(String text) {
            int colon = text.indexOf(':');
            boolean epoch = colon < 0 || colon > 0 && colon < 6 && DIGIT.spells(text.substring(0, colon));
            return epoch && VERSION.spellsAfter(DIGIT, text.substring(colon + 1), 1, 63);
        }
    }

    public Boot {
        RefusedValue.require("boot.timeSource", timeSource);
        RefusedValue.require("boot.nameServer", nameServer);
        packages = RefusedValue.requireBounded("boot.packages", packages, MOST_PACKAGES);
        RefusedValue.requireKeysDistinct("boot.minimumVersion", packages, PackageFloor::name);
        RefusedValue.require("boot.places", places);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder builder = new Builder().timeSource(timeSource).nameServer(nameServer);
        builder.packages.addAll(packages);
        builder.places = places;
        return builder;
    }

    /** Collects the options of a {@link Boot}. */
    public static final class Builder {
        private IpAddress timeSource = IpAddress.parse("169.254.169.123");
        private IpAddress nameServer = IpAddress.parse("169.254.169.253");
        private final List<PackageFloor> packages = new ArrayList<>();
        private Places places = Places.NONE;

        private Builder() {}

        /**
         * Server that chrony takes time from; a node that has none does not serve.
         *
         * <p>An address. TLS and request signatures fail with a wrong clock, and public pools need the internet. Default: 169.254.169.123, the instance's own (EC2 User Guide, time).
         */
        public Builder timeSource(IpAddress server) {
            timeSource = server;
            places = places.said("timeSource");
            return this;
        }

        /**
         * Name server behind the node's own cache on loopback.
         *
         * <p>An address. The resolver of a VPC answers 1,024 packets a second and interface, not more, hence the cache. Default: 169.254.169.253, the VPC's own (VPC User Guide, DNS quotas).
         */
        public Builder nameServer(IpAddress server) {
            nameServer = server;
            places = places.said("nameServer");
            return this;
        }

        /**
         * Adds a package, or raises the version below which a node refuses to serve.
         *
         * <p>Versions compare as dpkg does. Seawall's own floors, which carry the security fixes that the configuration relies on, can be raised, not lowered. Default: nginx at the
         * floor of its release, because strangers talk to it.
         */
        public Builder minimumVersion(String packageName, String version) {
            packages.add(new PackageFloor(packageName, Optional.of(RefusedValue.require("boot.package.floor", version))));
            places = places.said("minimumVersion[" + packageName + "]");
            return this;
        }

        public Boot build() {
            return places.blame("boot", () -> new Boot(timeSource, nameServer, packages, places));
        }
    }
}
