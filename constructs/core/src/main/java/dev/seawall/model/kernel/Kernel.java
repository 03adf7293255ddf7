package dev.seawall.model.kernel;

import dev.seawall.model.Places;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.Text;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Kernel settings that differ from what Seawall derives. The derived ones, each with its reason and source, are listed by
 * {@link dev.seawall.derive.KernelSettings}; a user overrides a key or adds one.
 *
 * @param overrides see {@link Builder#override}
 * @param places where the builder was told all this
 */
public record Kernel(Map<SysctlKey, Chosen> overrides, Places places) {
    /**
     * A value that the user sets against the derived one.
     *
     * @param value the value
     * @param reason why; printed beside the setting on the node
     */
    public record Chosen(SysctlValue value, Text reason) {
        public Chosen {
            RefusedValue.require("kernel.override.value", value);
            RefusedValue.require("kernel.override.reason", reason);
        }
    }

    public Kernel {
        overrides = Collections.unmodifiableMap(new TreeMap<>(RefusedValue.require("kernel.overrides", overrides)));
        RefusedValue.require("kernel.places", places);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.overrides.putAll(overrides);
        builder.places = places;
        return builder;
    }

    /** Collects the options of a {@link Kernel}. */
    public static final class Builder {
        private final Map<SysctlKey, Chosen> overrides = new TreeMap<>();
        private Places places = Places.NONE;

        private Builder() {}

        /**
         * Sets a kernel parameter to another value than the derived one, or one that Seawall does not set.
         *
         * <p>Key and value as /proc/sys has them; the node reads every value back before it serves and refuses to boot when the kernel holds another. Keys that the
         * derivation ties to other layers (somaxconn, port range, conntrack) are checked against these. No default: a key that nobody overrides has
         * its derived value. The reason is printed on the node.
         */
        public Builder override(String key, String value, String reason) {
            overrides.put(SysctlKey.of(key), new Chosen(SysctlValue.of(value), Text.of(reason)));
            String name = "override[" + key + "]";
            places = places.said(name, name + ".value", name + ".reason");
            return this;
        }

        public Kernel build() {
            return places.blame("kernel", () -> new Kernel(overrides, places));
        }
    }
}
