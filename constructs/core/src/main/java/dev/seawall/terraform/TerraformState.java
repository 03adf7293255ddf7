package dev.seawall.terraform;

import dev.seawall.json.JsonTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What Terraform knows of, as {@code terraform show -json} prints it (Terraform's documentation, JSON output format, state representation).
 *
 * @param resources the values of those of the root module, by address
 */
record TerraformState(Map<String, Map<?, ?>> resources) {
    /** Empty when the text is no such output. */
    static Optional<TerraformState> read(String text) {
        if (!(JsonTree.read(text).orElse("") instanceof Map<?, ?> output) || !output.containsKey("format_version") || output.containsKey("planned_values")) {
            return Optional.empty();
        }
        Map<String, Map<?, ?>> resources = new TreeMap<>();
        // a state that holds nothing has no values
        if (output.get("values") instanceof Map<?, ?> values && values.get("root_module") instanceof Map<?, ?> root && root.get("resources") instanceof List<?> all) {
            for (Object one : all) {
                if (one instanceof Map<?, ?> resource && resource.get("address") instanceof String address && resource.get("values") instanceof Map<?, ?> its) {
                    resources.put(address, its);
                }
            }
        }
        return Optional.of(new TerraformState(resources));
    }

    /** Whether it knows the resource. */
    boolean holds(String address) {
        return resources.containsKey(address);
    }

    /** A text among the resource's values; empty when the resource is unknown or has no such text. */
    Optional<String> find(String address, String attribute) {
        return holds(address) && resources.get(address).get(attribute) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** By what AWS knows the resources: ids and ARNs, sorted. */
    List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        for (String address : resources.keySet()) {
            find(address, "id").ifPresent(names::add);
            find(address, "arn").ifPresent(names::add);
        }
        return List.copyOf(names);
    }
}
