package dev.seawall.snapshot;

import dev.seawall.facts.Topic;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact that is another now.
 *
 * @param topic what it is about
 * @param key of what
 * @param was how it was, empty for what is new
 * @param is how it is, empty for what is gone
 */
public record FactChange(Topic topic, String key, String was, String is) {
    /** {@code limit /api/v1/: 500 r/s per client, burst 100 -> 800 r/s per client, burst 100}. */
    @Override
    public String toString() {
        if (was.isEmpty()) {
            return key + ": new, " + is;
        }
        return is.isEmpty() ? key + ": gone, was " + was : key + ": " + was + " -> " + is;
    }

    /** As a headline says it: what differs of the value, and what follows it up to the next comma, {@code limit 500 -> 800 r/s per client}. */
    String brief(String shortKey) {
        if (was.isEmpty()) {
            return shortKey + " new";
        }
        if (is.isEmpty()) {
            return shortKey + " gone";
        }
        List<String> before = new ArrayList<>(List.of(was.split(" ")));
        List<String> now = new ArrayList<>(List.of(is.split(" ")));
        while (before.size() > 1 && now.size() > 1 && before.get(0).equals(now.get(0))) {
            before.remove(0);
            now.remove(0);
        }
        List<String> after = new ArrayList<>();
        while (before.size() > 1 && now.size() > 1 && before.get(before.size() - 1).equals(now.get(now.size() - 1))) {
            after.add(0, before.remove(before.size() - 1));
            now.remove(now.size() - 1);
        }
        String unit = after.isEmpty() ? "" : " " + String.join(" ", after).split(",")[0];
        return shortKey + " " + String.join(" ", before) + " -> " + String.join(" ", now) + unit;
    }
}
