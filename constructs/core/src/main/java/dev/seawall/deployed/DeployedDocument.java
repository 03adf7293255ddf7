package dev.seawall.deployed;

import dev.seawall.json.JsonTree;
import dev.seawall.units.RefusedValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A CloudFormation template or a Terraform configuration, both in JSON.
 *
 * @param tool whose it is
 * @param resources by id
 * @param rest everything else by its path, {@code Outputs.ShopVpcId} or {@code terraform}
 */
public record DeployedDocument(Tool tool, Map<String, DeployedResource> resources, Map<String, Object> rest) {
    /** Sections whose entries are told apart by name; every other section is one value. */
    private static final Set<String> NAMED = Set.of("Parameters", "Outputs", "Conditions", "Mappings", "Rules", "variable", "output", "data", "locals", "provider");
    /** A property of no meaning (Terraform, JSON configuration syntax); CDKTF writes its own version there. */
    private static final String COMMENT = "//";
    /** Arguments that Terraform keeps for itself (Terraform language, meta-arguments). */
    private static final Set<String> ORDERS = Set.of(COMMENT, "count", "for_each", "depends_on", "lifecycle", "provider", "provisioner", "connection", "timeouts");
    private static final String FIX = "give a template in JSON, as synth writes it and as aws cloudformation get-template has it, or a main.tf.json or cdk.tf.json";

    /**
     * Reads a document; around a template may stand what {@code aws cloudformation get-template} prints around it.
     *
     * @param name what a refusal names
     * @throws RefusedValue when it is neither
     */
    public static DeployedDocument read(String name, String text) {
        return find(text).orElseThrow(() -> new RefusedValue("DocumentReadable", name, described(text), "a CloudFormation template or a Terraform configuration in JSON", FIX));
    }

    /** The same, empty when it is neither. */
    public static Optional<DeployedDocument> find(String text) {
        Object value = JsonTree.read(text).orElse("");
        if (value instanceof Map<?, ?> around && around.get("TemplateBody") != null) {
            Object body = around.get("TemplateBody");
            value = body instanceof String inner ? JsonTree.read(inner).orElse("") : body;
        }
        if (value instanceof Map<?, ?> document && document.get("Resources") instanceof Map<?, ?> resources) {
            return Optional.of(template(document, resources));
        }
        if (value instanceof Map<?, ?> document && document.get("resource") instanceof Map<?, ?> types) {
            return Optional.of(configuration(document, types));
        }
        return Optional.empty();
    }

    /** Resources of a type of either tool, by id. */
    public List<DeployedResource> all(String... types) {
        return resources.values().stream().filter(resource -> List.of(types).contains(resource.type())).toList();
    }

    private static DeployedDocument template(Map<?, ?> document, Map<?, ?> written) {
        Map<String, DeployedResource> resources = new TreeMap<>();
        written.forEach((id, resource) -> {
            if (resource instanceof Map<?, ?> members && members.get("Type") instanceof String type) {
                Map<String, Object> orders = named(members);
                orders.remove("Type");
                orders.remove("Properties");
                resources.put((String) id, new DeployedResource((String) id, type, members.get("Properties") instanceof Map<?, ?> properties ? named(properties) : Map.of(), orders));
            }
        });
        return new DeployedDocument(Tool.CLOUD_FORMATION, resources, rest(document, "Resources"));
    }

    private static DeployedDocument configuration(Map<?, ?> document, Map<?, ?> types) {
        Map<String, DeployedResource> resources = new TreeMap<>();
        types.forEach((type, all) -> blocks(all).forEach(names -> names.forEach((name, block) -> blocks(block).forEach(arguments -> {
            String id = type + "." + name;
            Map<String, Object> properties = named(arguments);
            Map<String, Object> orders = new TreeMap<>(properties);
            properties.keySet().removeAll(ORDERS);
            orders.keySet().retainAll(ORDERS);
            resources.put(id, new DeployedResource(id, (String) type, properties, orders));
        }))));
        return new DeployedDocument(Tool.TERRAFORM, resources, rest(document, "resource"));
    }

    /** A block is an object, or any number of them in a list (Terraform, JSON configuration syntax). */
    private static Stream<Map<?, ?>> blocks(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(DeployedDocument::blocks);
        }
        return value instanceof Map<?, ?> map ? Stream.of(map) : Stream.empty();
    }

    private static Map<String, Object> rest(Map<?, ?> document, String resources) {
        Map<String, Object> rest = new TreeMap<>();
        document.forEach((section, value) -> {
            if (NAMED.contains(section) && value instanceof Map<?, ?> entries) {
                entries.forEach((name, entry) -> rest.put(section + "." + name, entry));
            } else if (!resources.equals(section) && !COMMENT.equals(section)) {
                rest.put((String) section, value);
            }
        });
        return rest;
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> named = new TreeMap<>();
        map.forEach((name, value) -> named.put((String) name, value));
        return named;
    }

    private static String described(String text) {
        if (text.isBlank()) {
            return "an empty text";
        }
        String start = text.strip();
        boolean json = start.startsWith("{") && JsonTree.read(text).isPresent();
        return json ? "JSON without Resources and without resource" : "a text that begins with " + start.lines().findFirst().orElse("").substring(0, Math.min(40, start.lines().findFirst().orElse("").length()));
    }
}
