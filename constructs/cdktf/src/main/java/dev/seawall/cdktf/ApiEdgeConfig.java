package dev.seawall.cdktf;

import dev.seawall.model.Environment;
import dev.seawall.units.RefusedValue;
import java.util.Map;

/**
 * What an {@link ApiEdge} is made of.
 *
 * @param environment the edge and where it stands
 * @param inputs values of the edge's inputs by name; an input without one becomes a variable
 */
public record ApiEdgeConfig(Environment environment, Map<String, String> inputs) {
    public ApiEdgeConfig {
        RefusedValue.require("environment", environment);
        inputs = Map.copyOf(inputs);
    }
}
