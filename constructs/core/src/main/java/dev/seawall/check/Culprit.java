package dev.seawall.check;

import dev.seawall.model.Environment;
import dev.seawall.model.Places;
import dev.seawall.units.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A line of the user's program that a finding is about.
 *
 * @param path of the value
 * @param place the line that said it, or made what is around it and left it at its default
 * @param around what that line made, when the value has its default; empty for the edge itself
 * @param said whether the line said the value
 */
public record Culprit(String path, Place place, String around, boolean said) {
    /** Of a finding about an environment: the value at its path first, then those that it disagrees with; none of what no builder made. */
    public static List<Culprit> of(Environment environment, Finding finding) {
        List<Culprit> culprits = new ArrayList<>();
        add(finding.path(), environment.places(), culprits);
        for (String other : finding.against()) {
            add(other, environment.places(), culprits);
        }
        return List.copyOf(culprits);
    }

    /** Their lines as they end a message, {@code " (Shop.java:12, Shop.java:40)"}, each once; empty when there is none. */
    public static String lines(Environment environment, Finding finding) {
        Set<String> lines = new LinkedHashSet<>();
        of(environment, finding).forEach(culprit -> lines.add(culprit.place().toString()));
        return lines.isEmpty() ? "" : " (" + String.join(", ", lines) + ")";
    }

    private static void add(String path, Places places, List<Culprit> culprits) {
        places.find(path).map(found -> new Culprit(path, found.place(), found.path(), found.itself())).ifPresent(culprits::add);
    }
}
