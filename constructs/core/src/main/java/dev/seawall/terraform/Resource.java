package dev.seawall.terraform;

import dev.seawall.json.Block;
import dev.seawall.plan.AwsResource;
import java.util.List;

/**
 * A resource as Terraform names it.
 *
 * @param type the provider's type, {@code aws_lb}
 * @param name its name in the document
 * @param arguments its arguments
 */
record Resource(String type, String name, Block arguments) {
    /** The one resource that a resource of the plan becomes. */
    static List<Resource> one(AwsResource resource, Block arguments) {
        return List.of(new Resource(Spelling.typeName(resource.type()), resource.id().snakeCase(), arguments));
    }
}
