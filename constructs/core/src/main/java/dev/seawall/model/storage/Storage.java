package dev.seawall.model.storage;

import dev.seawall.model.Places;
import dev.seawall.units.Percent;
import dev.seawall.units.RefusedValue;

/**
 * The instance-store NVMe, mounted at {@code /srv/edge} before NGINX may start. It is found by the model string that only an instance store has, formatted when
 * blank, and empty again after every stop: nothing on it may be needed twice.
 *
 * @param cache see {@link Builder#cache}
 * @param temporary see {@link Builder#temporary}
 * @param logs see {@link Builder#logs}
 * @param places where the builder was told all this
 */
public record Storage(Percent cache, Percent temporary, Percent logs, Places places) {
    public Storage {
        RefusedValue.require("storage.cache", cache);
        RefusedValue.require("storage.temporary", temporary);
        RefusedValue.require("storage.logs", logs);
        int sum = cache.value() + temporary.value() + logs.value();
        if (sum > 90 || cache.value() < 1 || temporary.value() < 1 || logs.value() < 1) {
            throw new RefusedValue("StorageSharesFit", "storage", cache + " + " + temporary + " + " + logs, "shares of 1 % or more that add up to 90 % at most",
                "leave 10 % to the file system: ext4 slows down and fails writes when full");
        }
        RefusedValue.require("storage.places", places);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder builder = new Builder().cache(cache).temporary(temporary).logs(logs);
        builder.places = places;
        return builder;
    }

    /** Collects the options of a {@link Storage}. */
    public static final class Builder {
        private Percent cache = Percent.of(60);
        private Percent temporary = Percent.of(15);
        private Percent logs = Percent.of(15);
        private Places places = Places.NONE;

        private Builder() {}

        /**
         * Share of the NVMe for cached answers.
         *
         * <p>1 to 88 %; the three shares add up to 90 % at most. NGINX holds it by {@code max_size}, late by what its cache manager has not yet removed. Default: 60 %, what
         * the other two leave of 90 %.
         */
        public Builder cache(Percent share) {
            cache = share;
            places = places.said("cache");
            return this;
        }

        /**
         * Share for bodies that do not fit into memory.
         *
         * <p>1 to 88 %. The temporary file of one answer may take half of it, 1 GiB at most; request bodies are bounded by connections times the largest body alone, so this is
         * room that the other two shares leave, not a quota. When the disk is full, requests with large bodies fail with 500 and others are served. Default: 15 %, on 237 GB
         * room for 33,000 bodies of 1 MiB at a time.
         */
        public Builder temporary(Percent share) {
            temporary = share;
            places = places.said("temporary");
            return this;
        }

        /**
         * Share for NGINX's logs.
         *
         * <p>1 to 88 %. Held by rotation on size; the number of kept files is counted from it. Default: 15 %, which a capacity answer sets beside the load.
         */
        public Builder logs(Percent share) {
            logs = share;
            places = places.said("logs");
            return this;
        }

        public Storage build() {
            return places.blame("storage", () -> new Storage(cache, temporary, logs, places));
        }
    }
}
