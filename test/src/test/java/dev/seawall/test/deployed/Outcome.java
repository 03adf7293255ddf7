package dev.seawall.test.deployed;

import dev.seawall.test.judge.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a tool would do, in words that both share.
 *
 * @param resources ids without the edge's name, {@code LaunchTemplate}, by what becomes of them
 * @param rolls whether the group goes on to another version of its launch template, node by node
 */
record Outcome(Map<Fate, SortedSet<String>> resources, boolean rolls) {
    /** Above this many their names say less than their number; of what is made anew, those are named that should have lasted. */
    private static final int NAMED = 6;
    private static final Pattern OF_CDK = Pattern.compile("\\[([-+~])] AWS::\\S+ (?:\\S+/)?(\\w+)(?: (destroy|replace|may be replaced))?(?: \\(OLD\\)| \\(NEW\\))?");
    private static final Pattern OF_TERRAFORM = Pattern.compile("(create|update|delete|replace) aws_\\w+\\.(\\w+): (.*)");

    /** What becomes of a resource. */
    enum Fate {
        REPLACED("**made anew**"), GONE("removed"), MADE("made"), CHANGED("changed in place");

        private final String words;

        Fate(String words) {
            this.words = words;
        }
    }

    /** Of {@code cdk diff}, which knows from AWS's resource specification what must be replaced. */
    static Outcome ofCdk(Verdict diff) {
        Map<Fate, SortedSet<String>> resources = new EnumMap<>(Fate.class);
        boolean rolls = false;
        for (String line : diff.output().lines().toList()) {
            Matcher change = OF_CDK.matcher(line);
            if (change.matches()) {
                String id = withoutEdge(change.group(2));
                add(resources, fate(change.group(1), change.group(3)), id);
                rolls |= id.equals("LaunchTemplate");
            }
        }
        return new Outcome(resources, rolls);
    }

    /** Of {@code terraform plan}: the provider says what must be replaced. */
    static Outcome ofTerraform(List<String> plan) {
        Map<Fate, SortedSet<String>> resources = new EnumMap<>(Fate.class);
        boolean rolls = false;
        for (String line : plan) {
            Matcher change = OF_TERRAFORM.matcher(line);
            if (!change.matches()) {
                throw new IllegalStateException(line);
            }
            String id = withoutEdge(Stream.of(change.group(2).split("_")).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining()));
            add(resources, switch (change.group(1)) {
                case "create" -> Fate.MADE;
                case "delete" -> Fate.GONE;
                case "replace" -> Fate.REPLACED;
                default -> Fate.CHANGED;
            }, id);
            rolls |= id.equals("Nodes") && List.of(change.group(3).split(", ")).contains("launch_template");
        }
        return new Outcome(resources, rolls);
    }

    /** What does not outlive the change, of those kinds that clients and backends know from outside. */
    SortedSet<String> lost() {
        SortedSet<String> lost = new TreeSet<>();
        for (Fate fate : List.of(Fate.REPLACED, Fate.GONE)) {
            resources.getOrDefault(fate, new TreeSet<>()).stream().filter(Outcome::isLasting).forEach(lost::add);
        }
        return lost;
    }

    /** A cell of the table. */
    String cell() {
        List<String> parts = new ArrayList<>();
        resources.forEach((fate, ids) -> parts.add(fate.words + ": " + shown(fate, ids)));
        return parts.isEmpty() ? "nothing" : String.join("; ", parts);
    }

    private static String shown(Fate fate, SortedSet<String> ids) {
        if (ids.size() <= NAMED) {
            return names(ids);
        }
        SortedSet<String> lasting = new TreeSet<>(ids);
        lasting.removeIf(id -> !isLasting(id));
        boolean named = fate == Fate.REPLACED && !lasting.isEmpty();
        return named ? names(lasting) + " and " + (ids.size() - lasting.size()) + " others" : ids.size() + " resources";
    }

    private static String names(SortedSet<String> ids) {
        return ids.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "));
    }

    private static boolean isLasting(String id) {
        return id.equals("Vpc") || id.equals("LoadBalancer") || id.startsWith("TargetGroup") || id.startsWith("NatAddress");
    }

    private static Fate fate(String sign, String verdict) {
        if ("replace".equals(verdict) || "may be replaced".equals(verdict)) {
            return Fate.REPLACED;
        }
        return switch (sign) {
            case "+" -> Fate.MADE;
            case "-" -> Fate.GONE;
            default -> Fate.CHANGED;
        };
    }

    private static void add(Map<Fate, SortedSet<String>> resources, Fate fate, String id) {
        resources.computeIfAbsent(fate, it -> new TreeSet<>()).add(id);
    }

    /** Both edges of the table have a name of one word. */
    private static String withoutEdge(String id) {
        return id.replaceFirst("^(Shop|Store)(?=\\p{Lu})", "");
    }
}
