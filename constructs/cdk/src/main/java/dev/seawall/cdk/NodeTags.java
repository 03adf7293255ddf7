package dev.seawall.cdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.IStableAnyProducer;
import software.amazon.awscdk.services.autoscaling.CfnAutoScalingGroup;

/** The launch template's tag specifications, made of the group's tags when all of them are known; in sorted maps, because the order of others changes from run to run. */
final class NodeTags implements IStableAnyProducer {
    private static final List<String> TAGGED = List.of("instance", "volume", "network-interface");

    private final CfnAutoScalingGroup group;

    NodeTags(CfnAutoScalingGroup group) {
        this.group = group;
    }

    @Override
    public Object produce() {
        List<Map<String, Object>> tags = new ArrayList<>();
        if (group.getTags().renderTags() instanceof List<?> rendered) {
            for (Object one : rendered) {
                Map<?, ?> tag = (Map<?, ?>) one;
                if (Boolean.TRUE.equals(tag.get("propagateAtLaunch"))) {
                    tags.add(new TreeMap<>(Map.of("Key", tag.get("key"), "Value", tag.get("value"))));
                }
            }
        }
        return TAGGED.stream().map(type -> new TreeMap<>(Map.of("ResourceType", type, "Tags", tags))).toList();
    }
}
