package dev.seawall.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which values differ within two values, each by its path. */
final class PropertyChanges {
    static final String NONE = "none";

    private final List<String> fixed;
    private final List<PropertyChange> changes = new ArrayList<>();

    private PropertyChanges(List<String> fixed) {
        this.fixed = fixed;
    }

    /** @param fixed properties that AWS cannot change in place */
    static List<PropertyChange> between(Map<String, Object> was, Map<String, Object> is, List<String> fixed) {
        PropertyChanges changes = new PropertyChanges(fixed);
        changes.maps("", was, is);
        return changes.changes;
    }

    private void values(String path, Object was, Object is) {
        if (was.equals(is)) {
            return;
        }
        if (was instanceof Map<?, ?> before && is instanceof Map<?, ?> after) {
            maps(path + ".", before, after);
        } else if (was instanceof List<?> before && is instanceof List<?> after) {
            lists(path, before, after);
        } else {
            changes.add(new PropertyChange(path, shown(was), shown(is), isFixed(path)));
        }
    }

    private void maps(String path, Map<?, ?> was, Map<?, ?> is) {
        TreeSet<String> names = new TreeSet<>();
        was.keySet().forEach(name -> names.add((String) name));
        is.keySet().forEach(name -> names.add((String) name));
        for (String name : names) {
            values(path + name, was.containsKey(name) ? was.get(name) : NONE, is.containsKey(name) ? is.get(name) : NONE);
        }
    }

    /** By key, where elements have one; else element by element; of lists of two lengths what one has and the other has not. */
    private void lists(String path, List<?> was, List<?> is) {
        Map<String, Object> before = byKey(was);
        Map<String, Object> after = byKey(is);
        if (before.size() == was.size() && after.size() == is.size()) {
            int already = changes.size();
            TreeSet<String> keys = new TreeSet<>(before.keySet());
            keys.addAll(after.keySet());
            keys.forEach(key -> values(path + "[" + key + "]", before.getOrDefault(key, NONE), after.getOrDefault(key, NONE)));
            if (changes.size() == already) {
                changes.add(new PropertyChange(path, "in the order " + String.join(", ", keysOf(was)), "in the order " + String.join(", ", keysOf(is)), isFixed(path)));
            }
        } else if (was.size() == is.size()) {
            for (int i = 0; i < was.size(); i++) {
                values(path + "[" + i + "]", was.get(i), is.get(i));
            }
        } else {
            List<Object> gone = new ArrayList<>(was);
            is.forEach(gone::remove);
            List<Object> fresh = new ArrayList<>(is);
            was.forEach(fresh::remove);
            gone.forEach(element -> changes.add(new PropertyChange(path + "[]", shown(element), NONE, isFixed(path))));
            fresh.forEach(element -> changes.add(new PropertyChange(path + "[]", NONE, shown(element), isFixed(path))));
        }
    }

    private static List<String> keysOf(List<?> list) {
        return list.stream().map(element -> ((Map<?, ?>) element).get(keyName((Map<?, ?>) element)).toString()).toList();
    }

    private static Map<String, Object> byKey(List<?> list) {
        Map<String, Object> byKey = new TreeMap<>();
        for (Object element : list) {
            if (element instanceof Map<?, ?> map && map.get(keyName(map)) instanceof String key) {
                byKey.put(key, map);
            }
        }
        return byKey;
    }

    private static String keyName(Map<?, ?> map) {
        return map.containsKey("Key") ? "Key" : "key";
    }

    private boolean isFixed(String path) {
        return fixed.stream().anyMatch(name -> path.equals(name) || path.startsWith(name + ".") || path.startsWith(name + "["));
    }

    private static String shown(Object value) {
        return value.toString();
    }
}
