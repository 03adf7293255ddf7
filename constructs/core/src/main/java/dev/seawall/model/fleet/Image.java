package dev.seawall.model.fleet;

import dev.seawall.model.Input;
import dev.seawall.model.Places;
import dev.seawall.units.RefusedValue;
import java.util.Optional;

/**
 * The machine image that nodes boot.
 *
 * @param debian the release it is, which decides what NGINX, kernel and OpenSSL can do
 * @param source where its id comes from
 * @param places where that was said; of the two constants nowhere, so that the option that takes one is the line
 */
public record Image(Debian debian, Source source, Places places) {
    /** Debian 13, the newest official image at each deploy. */
    public static final Image DEBIAN_13 = new Image(Debian.TRIXIE, new Source.Published(Optional.empty()), Places.NONE);
    /** Debian 12, the newest official image at each deploy. */
    public static final Image DEBIAN_12 = new Image(Debian.BOOKWORM, new Source.Published(Optional.empty()), Places.NONE);

    /** Where an image's id comes from. */
    public sealed interface Source {
        /**
         * Debian's own public parameter, resolved at deploy time and never at launch, because Auto Scaling cannot roll back or skip matching instances then.
         *
         * @param serial the published serial, {@code 20261110-2296}; empty means the newest, so that an unrelated deploy may roll the fleet
         */
        record Published(Optional<String> serial) implements Source {
            public Published {
                RefusedValue.require("fleet.image.serial", serial);
                if (serial.isPresent() && !serial.get().matches("[0-9]{8}-[0-9]{1,6}")) {
                    throw new RefusedValue("ImageSerialForm", "fleet.image.serial", serial.get(), "a date, a hyphen and a number", "write it as 20261110-2296");
                }
            }
        }

        /**
         * An image that already holds every package; nothing is installed at boot.
         *
         * @param id the image's id
         */
        record Prebaked(Input id) implements Source {
            public Prebaked {
                RefusedValue.require("fleet.image.id", id);
                if (id.kind() != Input.Kind.IMAGE_ID) {
                    throw new RefusedValue("InputKind", "fleet.image.id", id.kind(), "IMAGE_ID", "use Input.image");
                }
            }
        }
    }

    public Image {
        RefusedValue.require("fleet.image.debian", debian);
        RefusedValue.require("fleet.image.source", source);
        RefusedValue.require("fleet.image.places", places);
    }

    /** An image of the user's own that already holds every package Seawall would install. */
    public static Image prebaked(Debian debian, Input id) {
        return new Image(debian, new Source.Prebaked(id), Places.NONE.said("", "debian", "id").holding("id", id.places()));
    }

    /**
     * Pins the release to one published image.
     *
     * <p>Debian's serial, a date and a number ({@code 20261110-2296}). Pinned, the image changes by a commit alone; unpinned, an unrelated deploy may roll the fleet; too old a pin misses
     * security fixes, and nodes below a package's floor refuse to serve. Default: the newest at each deploy, so that a trial needs no serial;
     * a finding says so.
     */
    public Image serial(String serial) {
        return new Image(debian, new Source.Published(Optional.of(RefusedValue.require("fleet.image.serial", serial))), places.said("serial"));
    }

    public boolean isPrebaked() {
        return source instanceof Source.Prebaked;
    }
}
