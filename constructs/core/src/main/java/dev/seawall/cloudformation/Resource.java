package dev.seawall.cloudformation;

import dev.seawall.json.Block;
import dev.seawall.plan.AwsResource;
import java.util.Map;

/** A resource as CloudFormation declares it. */
final class Resource {
    private Resource() {}

    static Block block(String type, Block properties) {
        return new Block().put("Type", type).put("Properties", properties);
    }

    /** The one resource that a resource of the plan becomes, by its logical id. */
    static Map<String, Block> one(AwsResource resource, String type, Block properties) {
        return Map.of(resource.id().camelCase(), block(type, properties));
    }
}
