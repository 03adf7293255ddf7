package dev.seawall.cdktf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seawall.Synthesis;
import dev.seawall.plan.LogicalId;
import dev.seawall.plan.Plan;
import dev.seawall.units.RefusedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The finished Terraform configuration as the tree that CDK for Terraform merges. */
final class Document {
    private static final JsonMapper JSON = new JsonMapper();

    private final Plan plan;
    private final Map<String, Object> tree;

    private Document(Plan plan, Map<String, Object> tree) {
        this.plan = plan;
        this.tree = tree;
    }

    @SuppressWarnings("unchecked") // a configuration is an object
    static Document of(Synthesis synthesis) {
        try {
            return new Document(synthesis.plan(), JSON.readValue(synthesis.terraform(), Map.class));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Seawall's own document is no JSON", unreadable);
        }
    }

    /** The same with values in the place of variables. */
    Document with(Map<String, String> inputs) {
        Document bound = this;
        for (Map.Entry<String, String> input : inputs.entrySet()) {
            bound = bound.with(input.getKey(), input.getValue());
        }
        return bound;
    }

    /** What an edge adds to a stack: everything but the provider's settings and the backend, which are the stack's. */
    Map<String, Object> edge() {
        Map<String, Object> edge = new LinkedHashMap<>(tree);
        edge.remove("provider");
        Map<String, Object> terraform = new LinkedHashMap<>(object("terraform"));
        terraform.keySet().removeAll(List.of("backend", "cloud"));
        edge.put("terraform", terraform);
        return edge;
    }

    /** An output's expression, {@code ${aws_lb.shop_load_balancer.arn}}. */
    String output(String words) {
        Object output = object("output").get(plan.outputId(words).snakeCase());
        return (String) ((Map<?, ?>) output).get("value");
    }

    /** What the only resource of a type says of its subnets. */
    @SuppressWarnings("unchecked") // a list of texts in both types that have it
    List<String> subnets(String type, String argument) {
        Map<?, ?> only = (Map<?, ?>) ((Map<?, ?>) object("resource").get(type)).values().iterator().next();
        return List.copyOf((List<String>) only.get(argument));
    }

    /** The address of a resource in the configuration, {@code aws_lb.shop_load_balancer}. */
    String address(String type, String name) {
        Object known = object("resource").get(type);
        if (!(known instanceof Map<?, ?> names) || !names.containsKey(name)) {
            throw new IllegalArgumentException(RefusedValue.shown(type + "." + name) + " is none of the edge's resources " + addresses());
        }
        return type + "." + name;
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        object("resource").forEach((type, names) -> ((Map<?, ?>) names).keySet().forEach(name -> addresses.add(type + "." + name)));
        return addresses;
    }

    private Document with(String input, String value) {
        String variable = LogicalId.of(plan.expectInput(input).name()).snakeCase();
        Map<String, Object> changed = new LinkedHashMap<>();
        tree.forEach((key, part) -> changed.put(key, switch (key) {
            case "variable" -> without(variable);
            case "output" -> outputs((Map<?, ?>) part, "${var." + variable + "}", value);
            default -> replaced(part, "${var." + variable + "}", value);
        }));
        return new Document(plan, changed);
    }

    /** Their descriptions are a user's text, no expressions. */
    private static Map<Object, Object> outputs(Map<?, ?> outputs, String reference, String value) {
        Map<Object, Object> changed = new LinkedHashMap<>();
        outputs.forEach((name, output) -> {
            Map<Object, Object> members = new LinkedHashMap<>((Map<?, ?>) output);
            members.computeIfPresent("value", (member, old) -> replaced(old, reference, value));
            changed.put(name, members);
        });
        return changed;
    }

    private Map<String, Object> without(String variable) {
        Map<String, Object> rest = new LinkedHashMap<>(object("variable"));
        rest.remove(variable);
        return rest;
    }

    private static Object replaced(Object part, String reference, String value) {
        if (part instanceof Map<?, ?> map) {
            Map<Object, Object> changed = new LinkedHashMap<>();
            map.forEach((key, inner) -> changed.put(key, replaced(inner, reference, value)));
            return changed;
        }
        if (part instanceof List<?> list) {
            return list.stream().map(inner -> replaced(inner, reference, value)).toList();
        }
        return part instanceof String text ? replaced(text, reference, value) : part;
    }

    /** A reference after a {@code $} is a user's text that was escaped ({@code $${}), and stays. */
    private static String replaced(String text, String reference, String value) {
        StringBuilder changed = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(reference); at >= 0; at = text.indexOf(reference, at + 1)) {
            if (at == 0 || text.charAt(at - 1) != '$') {
                changed.append(text, from, at).append(value);
                from = at + reference.length();
            }
        }
        return changed.append(text.substring(from)).toString();
    }

    @SuppressWarnings("unchecked") // every top-level block is an object
    private Map<String, Object> object(String key) {
        return (Map<String, Object>) tree.getOrDefault(key, Map.of());
    }
}
