package dev.seawall.change;

import java.util.List;

/**
 * What a deploy does to one resource, and why.
 *
 * @param id in its document
 * @param type in its tool's words
 * @param effect what is done
 * @param properties values that become others; none of one that is created or removed
 * @param reason why, where no property of its own says it: {@code ShopVpc is replaced}
 * @param outage what that means to clients, empty when nothing
 */
public record ResourceChange(String id, String type, Effect effect, List<PropertyChange> properties, String reason, String outage) {
    public ResourceChange {
        properties = List.copyOf(properties);
    }

    /** Whether it is what nodes are made by. */
    public boolean isGroupOfNodes() {
        return ResourceKind.of(type).filter(kind -> kind == ResourceKind.AUTO_SCALING_GROUP).isPresent();
    }
}
