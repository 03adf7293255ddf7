package dev.seawall.test.vm;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a node shows of itself, by the names of {@code test/lab/vm/inside}.
 *
 * @param shown name and value
 */
record Inside(Map<String, String> shown) {
    /** What {@link #inactive} is once a boot has installed what was wanted: later ones install nothing. */
    static final String PACKAGES_ARE_THERE = "seawall-install=inactive";

    Inside {
        shown = new TreeMap<>(shown);
    }

    String of(String name) {
        if (!shown.containsKey(name)) {
            throw new AssertionError("the node shows no " + name + "; it shows " + shown);
        }
        return shown.get(name).strip();
    }

    /** Units that should be active and are not, with their state, and those that systemd calls failed. */
    String inactive() {
        String inactive = shown.entrySet().stream()
            .filter(it -> it.getKey().startsWith("seawall") || it.getKey().endsWith(".service") || it.getKey().endsWith(".mount"))
            .filter(it -> !it.getValue().equals("active")).map(Object::toString).collect(Collectors.joining(" "));
        return (inactive + " " + of("failed")).strip();
    }
}
