package dev.seawall.test.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a plan of Terraform would do to one resource.
 *
 * @param resource an element of {@code resource_changes} (Terraform, JSON output format)
 */
record PlannedChange(JsonNode resource) {
    boolean isNone() {
        return Set.of("no-op", "read").contains(verb());
    }

    /** The verb, the address and the arguments that change, those that are known after the apply included. */
    String line() {
        return verb() + " " + resource.path("address").asText() + ": " + String.join(", ", arguments());
    }

    private String verb() {
        List<String> actions = new ArrayList<>();
        resource.path("change").path("actions").forEach(action -> actions.add(action.asText()));
        return actions.contains("create") && actions.contains("delete") ? "replace" : actions.get(0);
    }

    private Set<String> arguments() {
        JsonNode before = resource.path("change").path("before");
        JsonNode after = resource.path("change").path("after");
        JsonNode unknown = resource.path("change").path("after_unknown");
        Set<String> changed = new TreeSet<>();
        before.fieldNames().forEachRemaining(name -> {
            if (!before.path(name).equals(after.path(name)) || unknown.path(name).asBoolean()) {
                changed.add(name);
            }
        });
        return changed;
    }
}
