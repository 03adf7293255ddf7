package dev.seawall.plan;

import dev.seawall.units.Name;
import java.util.ArrayList;
import java.util.List;

/**
 * The name of a resource within a document: a public contract, because changing it replaces the resource. It begins with the edge's name, so that several edges fit into one stack.
 *
 * @param words lower-case letters and digits each
 */
public record LogicalId(List<String> words) {
    public LogicalId {
        words = List.copyOf(words);
    }

    /** A name as it begins an id, or as it is one: the id of an input. */
    public static LogicalId of(Name name) {
        return new LogicalId(List.of(name.value().split("-")));
    }

    /** An edge's own id: its name, then words in lower case with spaces between, {@code "balancer arn"}. */
    static LogicalId of(Name edge, String words) {
        List<String> all = new ArrayList<>(of(edge).words());
        all.addAll(List.of(words.split(" ")));
        return new LogicalId(all);
    }

    /** CloudFormation's form, {@code ShopLoadBalancer}. */
    public String camelCase() {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            // A name may hold two hyphens in a row.
            text.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return text.toString();
    }

    /** Terraform's form, {@code shop_load_balancer}. */
    public String snakeCase() {
        return String.join("_", words);
    }
}
