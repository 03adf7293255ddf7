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
    /** What paths of things that the edge becomes begin with: resources, files of a node, the template; and what its options name together, secrets. */
    private static final List<String> MADE = List.of("plan", "node", "cloudFormation", "secrets");

    /** Of a finding about an environment: the value at its path first, or the very parts of it that are meant, then those that it disagrees with; none of what no builder made. */
    public static List<Culprit> of(Environment environment, Finding finding) {
        List<Culprit> all = all(environment, finding);
        List<Culprit> nearer = all.stream().filter(culprit -> !culprit.around().isEmpty()).toList();
        // nobody says a resource or a file: the options that made it are the lines, and the edge as a whole only where none of these is said
        return isMade(finding.path()) && !nearer.isEmpty() ? nearer : all;
    }

    private static boolean isMade(String path) {
        return MADE.stream().anyMatch(made -> Places.covers(made, path) || path.startsWith(made + "/"));
    }

    private static List<Culprit> all(Environment environment, Finding finding) {
        List<Culprit> culprits = new ArrayList<>();
        if (finding.against().stream().noneMatch(other -> Places.covers(finding.path(), other))) {
            add(finding.path(), environment.places(), culprits);
        }
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
