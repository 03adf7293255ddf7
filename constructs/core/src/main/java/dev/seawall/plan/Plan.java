package dev.seawall.plan;

import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.Tag;
import dev.seawall.units.RefusedValue;
import java.util.List;
import java.util.Optional;

/**
 * Everything that both documents spell.
 *
 * @param environment what it was planned for; back ends take from it where to keep state, and nothing about the edge
 * @param tags on every resource that has tags, instances and volumes included
 * @param nodeTags on the group, its instances, volumes and interfaces: the same and a name for the console
 * @param inputs deploy-time values, sorted by name
 * @param resources in the order in which they are made
 * @param outputs what the stack tells others
 */
public record Plan(Environment environment, List<TagValue> tags, List<TagValue> nodeTags, List<Input> inputs, List<AwsResource> resources, List<Output> outputs) {
    /** Key of the tag by which a resource, and what AWS makes of a group, is known as the edge's; its value is {@link Environment#identity()}. */
    public static final String EDGE_TAG = "seawall:edge";

    /**
     * A tag as it is written; unlike {@link Tag} it may use Seawall's own prefix.
     *
     * @param key its key
     * @param value its value
     */
    public record TagValue(String key, String value) {}

    public Plan {
        tags = List.copyOf(tags);
        nodeTags = List.copyOf(nodeTags);
        inputs = List.copyOf(inputs);
        resources = List.copyOf(resources);
        outputs = List.copyOf(outputs);
    }

    /**
     * The input of a name that a user gives a value for.
     *
     * @throws RefusedValue when the edge has no such input; the message says which it has
     */
    public Input expectInput(String name) {
        for (Input input : inputs) {
            if (input.name().value().equals(name)) {
                return input;
            }
        }
        throw new RefusedValue("InputKnown", "inputs", name, "one of the edge's inputs " + inputs.stream().map(input -> input.name().value()).toList(), "give a value to an input that the edge has");
    }

    /** The id of an output, by its words, {@code "balancer arn"}. */
    public LogicalId outputId(String words) {
        return LogicalId.of(environment.edge().name(), words);
    }

    /** The published image that nodes start from, read at deploy time; empty when the user brings an image. */
    public Optional<Value.PublishedImage> publishedImage() {
        for (AwsResource resource : resources) {
            if (resource instanceof FleetResource.LaunchTemplate template && template.image() instanceof Value.PublishedImage image) {
                return Optional.of(image);
            }
        }
        return Optional.empty();
    }
}
