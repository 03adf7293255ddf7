package dev.seawall.cli.diff;

import dev.seawall.snapshot.EdgeDifference;
import dev.seawall.snapshot.EdgeSnapshot;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What differs, by environment.
 *
 * @param byName one difference under no name where the sides are one edge each, else one for each name that either side has; of one that the other side lacks it is said that it is new or gone
 */
public record Differences(SortedMap<String, EdgeDifference> byName) {
    public Differences {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /** Compares two edges, or two folders of them name by name. */
    public static Differences between(EdgeSnapshot was, EdgeSnapshot is) {
        SortedMap<String, EdgeSnapshot> before = was.stacks();
        SortedMap<String, EdgeSnapshot> after = is.stacks();
        SortedMap<String, EdgeDifference> byName = new TreeMap<>();
        if (before.size() < 2 && after.size() < 2 || before.containsKey("") || after.containsKey("")) {
            byName.put("", EdgeDifference.between(was, is));
        } else {
            before.forEach((name, edge) -> byName.put(name, after.containsKey(name) ? EdgeDifference.between(edge, after.get(name)) : EdgeDifference.notCompared(name + " is gone")));
            after.keySet().forEach(name -> byName.computeIfAbsent(name, added -> EdgeDifference.notCompared(name + " is new")));
        }
        return new Differences(byName);
    }

    /** Whether nothing does. */
    public boolean isNone() {
        return byName.values().stream().allMatch(EdgeDifference::isNone);
    }
}
