package dev.seawall.change;

import dev.seawall.json.JsonTree;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Resources of a template, as far as they can be told apart: a value is compared, never understood.
 *
 * @param resources by logical id
 */
record DeployedTemplate(Map<String, Resource> resources) {
    /**
     * A resource.
     *
     * @param type such as {@code AWS::EC2::VPC}
     * @param properties by name, printed alike when they are alike
     */
    record Resource(String type, Map<String, String> properties) {}

    /** Empty when the text is no template in JSON. */
    static Optional<DeployedTemplate> read(String text) {
        if (JsonTree.read(text).orElse("") instanceof Map<?, ?> template && template.get("Resources") instanceof Map<?, ?> resources) {
            return Optional.of(new DeployedTemplate(resources(resources)));
        }
        return Optional.empty();
    }

    private static Map<String, Resource> resources(Map<?, ?> written) {
        Map<String, Resource> resources = new TreeMap<>();
        written.forEach((id, resource) -> {
            if (resource instanceof Map<?, ?> members && members.get("Type") instanceof String type) {
                Map<String, String> properties = new TreeMap<>();
                if (members.get("Properties") instanceof Map<?, ?> values) {
                    values.forEach((name, value) -> properties.put((String) name, value.toString()));
                }
                resources.put((String) id, new Resource(type, properties));
            }
        });
        return resources;
    }
}
