package dev.seawall.derive;

import dev.seawall.model.kernel.SysctlKey;
import dev.seawall.model.kernel.SysctlValue;
import java.util.Optional;

/**
 * A kernel parameter as a node sets it.
 *
 * @param key the parameter
 * @param value the value that is set, and read back before the node serves
 * @param unit what the value counts
 * @param reason why it has this value, short enough to stand beside it
 * @param source where it is documented
 * @param option the option that it follows from; empty for the preset, which {@code kernel.override} changes
 */
public record Sysctl(SysctlKey key, SysctlValue value, String unit, String reason, String source, Optional<String> option) {}
