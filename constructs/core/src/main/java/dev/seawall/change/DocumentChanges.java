package dev.seawall.change;

import dev.seawall.deployed.DeployedDocument;
import dev.seawall.deployed.DeployedNode;
import dev.seawall.deployed.DeployedResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What deploying one document over another of the same tool does to each resource.
 *
 * <p>A resource is replaced when a property differs that AWS cannot change in place, or when such a property refers to another resource that is replaced. Nodes roll when their group's launch template
 * has another version, or the group other subnets.
 */
public final class DocumentChanges {
    /** What nodes are made of, in a group; a launch template of which something else than its own tags differs has another version. */
    private static final List<String> ROLLING = List.of("LaunchTemplate", "MixedInstancesPolicy", "VPCZoneIdentifier", "launch_template", "mixed_instances_policy", "vpc_zone_identifier");
    private static final Set<String> OWN_TAGS = Set.of("TagSpecifications", "tags", "tags_all");

    private final DeployedDocument before;
    private final DeployedDocument after;
    private final Map<String, List<PropertyChange>> differing = new TreeMap<>();
    private final Map<String, String> replaced = new TreeMap<>();

    private DocumentChanges(DeployedDocument before, DeployedDocument after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Compares.
     *
     * @param otherFiles whether nodes get other files, which a document with scrubbed user-data does not show
     * @return the gravest first, and of these what clients know from outside; then by id
     */
    public static List<ResourceChange> between(DeployedDocument before, DeployedDocument after, boolean otherFiles) {
        return new DocumentChanges(before, after).all(otherFiles);
    }

    /** What else the documents say that differs: outputs, parameters, backends. */
    public static List<PropertyChange> besideResources(DeployedDocument before, DeployedDocument after) {
        return PropertyChanges.between(before.rest(), after.rest(), List.of());
    }

    private List<ResourceChange> all(boolean otherFiles) {
        TreeSet<String> both = new TreeSet<>(before.resources().keySet());
        both.retainAll(after.resources().keySet());
        both.forEach(id -> differing.put(id, properties(before.resources().get(id), after.resources().get(id), otherFiles)));
        both.stream().filter(id -> !type(id, before).equals(type(id, after))).forEach(id -> replaced.put(id, "was " + type(id, before)));
        differing.forEach((id, changes) -> changes.stream().filter(PropertyChange::fixed).findFirst().ifPresent(change -> replaced.putIfAbsent(id, "")));
        boolean more = true;
        while (more) {
            more = false;
            for (String id : both) {
                more |= !replaced.containsKey(id) && dragAlong(id);
            }
        }
        List<ResourceChange> changes = new ArrayList<>();
        TreeSet<String> all = new TreeSet<>(before.resources().keySet());
        all.addAll(after.resources().keySet());
        all.forEach(id -> change(id).ifPresent(changes::add));
        changes.sort(Comparator.comparing(ResourceChange::effect).thenComparing(change -> Lasting.of(change.type()).map(Lasting::ordinal).orElse(Integer.MAX_VALUE)).thenComparing(ResourceChange::id));
        return changes;
    }

    private static List<PropertyChange> properties(DeployedResource was, DeployedResource is, boolean otherFiles) {
        List<String> fixed = ResourceKind.of(is.type()).map(kind -> kind.createOnly(is.type())).orElse(List.of());
        List<PropertyChange> changes = new ArrayList<>(PropertyChanges.between(was.properties(), is.properties(), fixed));
        Optional<String> userData = DeployedNode.userData(is);
        if (userData.isPresent()) {
            changes.removeIf(change -> change.path().equals("LaunchTemplateData.UserData") || change.path().equals("user_data"));
            if (otherFiles || changed(userData, DeployedNode.userData(was))) {
                changes.add(new PropertyChange(was.type().startsWith("AWS::") ? "LaunchTemplateData.UserData" : "user_data", "the files before", "the files now", false));
            }
        }
        return changes;
    }

    private static boolean changed(Optional<String> one, Optional<String> other) {
        return !one.equals(other);
    }

    private static String type(String id, DeployedDocument document) {
        return document.resources().get(id).type();
    }

    /** Whether a property that cannot be changed refers to what is replaced; marks the resource then. */
    private boolean dragAlong(String id) {
        DeployedResource resource = after.resources().get(id);
        List<String> fixed = ResourceKind.of(resource.type()).map(kind -> kind.createOnly(resource.type())).orElse(List.of());
        for (String property : fixed) {
            for (String referred : resource.referred(property)) {
                if (replaced.containsKey(referred)) {
                    replaced.put(id, referred + " is replaced");
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<ResourceChange> change(String id) {
        DeployedResource was = before.resources().get(id);
        DeployedResource is = after.resources().get(id);
        if (was == null) {
            return Optional.of(new ResourceChange(id, is.type(), Effect.CREATED, List.of(), "", ""));
        }
        String outage = outage(was.type());
        if (is == null) {
            if (String.valueOf(was.orders().get("DeletionPolicy")).startsWith("Retain")) {
                return Optional.of(new ResourceChange(id, was.type(), Effect.LEFT, List.of(), "its deletion policy keeps it", ""));
            }
            boolean lasting = Lasting.of(was.type()).filter(kind -> kind.missed).isPresent();
            return Optional.of(new ResourceChange(id, was.type(), Effect.REMOVED, List.of(), "", lasting ? outage : ""));
        }
        if (replaced.containsKey(id)) {
            return Optional.of(new ResourceChange(id, is.type(), Effect.REPLACED, differing.get(id), replaced.get(id), outage));
        }
        List<PropertyChange> properties = differing.get(id);
        Optional<String> rolls = rolls(is, properties);
        if (rolls.isPresent()) {
            return Optional.of(new ResourceChange(id, is.type(), Effect.ROLLED, properties, rolls.get(), ""));
        }
        Optional<String> referred = is.properties().keySet().stream().flatMap(property -> is.referred(property).stream()).filter(replaced::containsKey).findFirst();
        if (!properties.isEmpty() || referred.isPresent()) {
            Effect effect = ResourceKind.of(is.type()).isPresent() ? Effect.UPDATED : Effect.UNKNOWN;
            String disagreement = properties.stream().flatMap(change -> Agreed.brokenBy(is.type(), change).stream()).map(agreed -> agreed.outage).findFirst().orElse("");
            return Optional.of(new ResourceChange(id, is.type(), effect, properties, referred.map(other -> other + " is replaced").orElse(""), disagreement));
        }
        List<PropertyChange> orders = PropertyChanges.between(was.orders(), is.orders(), List.of());
        return orders.isEmpty() ? Optional.empty() : Optional.of(new ResourceChange(id, is.type(), Effect.KEPT, orders, "", ""));
    }

    private static String outage(String type) {
        return Lasting.of(type).map(lasting -> lasting.outage).or(() -> ResourceKind.of(type).map(kind -> kind.outage)).orElse("what it does is done by another");
    }

    /** Why the nodes of a group roll. */
    private Optional<String> rolls(DeployedResource group, List<PropertyChange> properties) {
        if (ResourceKind.of(group.type()).filter(kind -> kind == ResourceKind.AUTO_SCALING_GROUP).isEmpty()) {
            return Optional.empty();
        }
        Optional<PropertyChange> own = properties.stream().filter(change -> ROLLING.contains(change.path().split("[.\\[]")[0])).findFirst();
        if (own.isPresent()) {
            return Optional.of(own.get().path() + " differs");
        }
        for (String property : ROLLING) {
            for (String referred : group.referred(property)) {
                if (replaced.containsKey(referred)) {
                    return Optional.of(referred + " is replaced");
                }
                boolean version = differing.getOrDefault(referred, List.of()).stream().anyMatch(change -> !OWN_TAGS.contains(change.path().split("[.\\[]")[0]));
                if (version && !property.equals("VPCZoneIdentifier") && !property.equals("vpc_zone_identifier")) {
                    return Optional.of(referred + " has another version");
                }
            }
        }
        return Optional.empty();
    }
}
