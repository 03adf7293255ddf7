package dev.seawall.model.kernel;

import dev.seawall.units.Alphabet;
import dev.seawall.units.RefusedValue;

/**
 * A kernel parameter's value.
 *
 * @param value one or more words of A-Z a-z 0-9 and {@code _ . , : -}, joined by single spaces, at most 512 characters (all ports that a node can listen on, reserved, are 402)
 */
public record SysctlValue(String value) {
    private static final Alphabet WORDS = Alphabet.of(" A-Za-z0-9_.,:-");
    private static final int LONGEST = 512;

    public SysctlValue {
        RefusedValue.require("kernel.value", value);
        if (!WORDS.spells(value) || value.startsWith(" ") || value.endsWith(" ") || value.contains("  ") || value.length() > LONGEST) {
            throw new RefusedValue("SysctlValueForm", "kernel.value", value, "words of A-Z a-z 0-9 _ . , : - joined by single spaces", "write the value as /proc/sys shows it, tabs as spaces");
        }
    }

    public static SysctlValue of(String value) {
        return new SysctlValue(value);
    }

    public static SysctlValue of(long value) {
        return new SysctlValue(Long.toString(value));
    }

    @Override
    public String toString() {
        return value;
    }
}
