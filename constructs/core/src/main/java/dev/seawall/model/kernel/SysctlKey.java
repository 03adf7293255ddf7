package dev.seawall.model.kernel;

import dev.seawall.units.RefusedValue;

/**
 * A kernel parameter.
 *
 * @param name dotted, {@code net.core.somaxconn}: a-z, 0-9, {@code _}, inner {@code -} and dots in two to eight parts. Globs and a leading {@code -} are systemd's syntax for
 *     "ignore errors" and are refused, because a setting that may fail is no setting.
 */
public record SysctlKey(String name) implements Comparable<SysctlKey> {
    public SysctlKey {
        RefusedValue.require("kernel.key", name);
        if (!name.matches("[a-z][a-z0-9_]*(\\.[a-z0-9_][a-z0-9_-]*){1,7}") || name.length() > 128) {
            throw new RefusedValue("SysctlKeyForm", "kernel.key", name, "a dotted kernel parameter such as net.core.somaxconn", "write the key without globs or paths");
        }
    }

    public static SysctlKey of(String name) {
        return new SysctlKey(name);
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
