package dev.seawall.model.kernel;

import dev.seawall.units.Alphabet;
import dev.seawall.units.RefusedValue;

/**
 * A kernel parameter.
 *
 * @param name dotted, {@code net.core.somaxconn}: a-z, 0-9, {@code _}, inner {@code -} and dots in two to eight parts. Globs and a leading {@code -} are systemd's syntax for
 *     "ignore errors" and are refused, because a setting that may fail is no setting.
 */
public record SysctlKey(String name) implements Comparable<SysctlKey> {
    private static final Alphabet FIRST = Alphabet.of("a-z0-9_");
    private static final Alphabet REST = Alphabet.of("a-z0-9_-");
    private static final Alphabet LETTER = Alphabet.of("a-z");
    private static final int LONGEST = 128;
    private static final int MOST_PARTS = 8;

    public SysctlKey {
        RefusedValue.require("kernel.key", name);
        if (!wellFormed(name)) {
            throw new RefusedValue("SysctlKeyForm", "kernel.key", name, "a dotted kernel parameter such as net.core.somaxconn", "write the key without globs or paths");
        }
    }

    public static SysctlKey of(String name) {
        return new SysctlKey(name);
    }

    private static boolean wellFormed(String name) {
        String[] parts = name.split("\\.", -1);
        if (name.isEmpty() || !LETTER.holds(name.charAt(0)) || name.length() > LONGEST || parts.length < 2 || parts.length > MOST_PARTS) {
            return false;
        }
        for (String part : parts) {
            if (part.isEmpty() || !REST.spellsAfter(FIRST, part, 1, LONGEST)) {
                return false;
            }
        }
        return parts[0].indexOf('-') < 0;
    }

    @Override
    public int compareTo(SysctlKey other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
