package dev.seawall.snapshot;

import dev.seawall.change.Effect;
import dev.seawall.change.PropertyChange;
import dev.seawall.change.ResourceChange;
import dev.seawall.deployed.Tool;
import dev.seawall.facts.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What deploying one edge over another changes, by what it means: read from what is deployed alone, so that a golden, a template of a stack and an environment are compared alike.
 *
 * @param facts what it means to people who run it
 * @param resources what each tool does to each resource, of the tools of which both sides have a document
 * @param settings what else the documents of a tool say
 * @param findings of the rules, {@code + } before one that appears, {@code - } before one that vanishes
 * @param files the node's files
 * @param others files of a user's own, of which only the text is known
 * @param remarks what could not be compared, and why
 * @param fleet how many nodes there are, {@code 3 to 12}
 * @param oneLimit whether a headline need not say which limit
 */
public record EdgeDifference(List<FactChange> facts, Map<Tool, List<ResourceChange>> resources, Map<Tool, List<PropertyChange>> settings, List<String> findings, List<FileChange> files,
        List<FileChange> others, List<String> remarks, String fleet, boolean oneLimit) {
    private static final int BRIEF = 3;

    /**
     * Compares.
     *
     * @param was what is deployed
     * @param is what would be
     */
    public static EdgeDifference between(EdgeSnapshot was, EdgeSnapshot is) {
        return new Comparison(was, is).difference();
    }

    /** Of an edge that only one side has: nothing but why it is not compared. */
    public static EdgeDifference notCompared(String remark) {
        return new EdgeDifference(List.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(remark), "", true);
    }

    /** Whether nothing differs. */
    public boolean isNone() {
        return facts.isEmpty() && resources.values().stream().allMatch(List::isEmpty) && settings.values().stream().allMatch(List::isEmpty) && findings.isEmpty() && files.isEmpty() && others.isEmpty()
            && remarks.isEmpty();
    }

    /** Resources of the first tool to which a deploy does that. */
    public List<ResourceChange> with(Effect effect) {
        return resources.values().stream().findFirst().orElse(List.of()).stream().filter(change -> change.effect() == effect).toList();
    }

    /** The whole in a line: {@code limit 500 -> 800 r/s per client, 3 to 12 nodes roll, nothing replaced}. */
    public String headline() {
        if (isNone()) {
            return "nothing differs";
        }
        List<String> parts = new ArrayList<>();
        facts.stream().filter(fact -> !isBeside(fact)).limit(BRIEF).forEach(fact -> parts.add(fact.brief(oneLimit && fact.key().startsWith("limit /") ? "limit" : fact.key())));
        if (!parts.isEmpty() && facts.size() > parts.size()) {
            parts.add(facts.size() - parts.size() + " more");
        }
        if (parts.isEmpty()) {
            parts.add(unbriefed());
        }
        parts.add(nodes());
        parts.add(replaced());
        return String.join(", ", parts);
    }

    private String nodes() {
        if (with(Effect.REPLACED).stream().anyMatch(ResourceChange::isGroupOfNodes) || with(Effect.REMOVED).stream().anyMatch(ResourceChange::isGroupOfNodes)) {
            return "the whole fleet is another and none rolls";
        }
        boolean rolls = !with(Effect.ROLLED).isEmpty() || resources.isEmpty() && !files.isEmpty();
        return rolls ? fleet + (fleet.equals("1") ? " node rolls" : " nodes roll") : "no node rolls";
    }

    /** What differs where no fact fits into a line. */
    private String unbriefed() {
        List<String> said = new ArrayList<>();
        count(said, (int) facts.stream().filter(fact -> fact.topic() == Topic.FIREWALL).count(), "rule of a firewall", "rules of firewalls");
        count(said, files.size(), "file of the node", "files of the node");
        count(said, resources.values().stream().findFirst().orElse(List.of()).size(), "resource", "resources");
        count(said, findings.size(), "finding", "findings");
        count(said, settings.values().stream().mapToInt(List::size).sum(), "setting of a document", "settings of documents");
        count(said, others.size(), "other file", "other files");
        return said.isEmpty() ? String.join(", ", remarks) : String.join(" and ", said.subList(0, Math.min(2, said.size())));
    }

    private static void count(List<String> said, int count, String one, String several) {
        if (count > 0) {
            said.add(count + " " + (count == 1 ? one : several));
        }
    }

    private String replaced() {
        List<ResourceChange> replaced = new ArrayList<>(with(Effect.REPLACED));
        replaced.addAll(with(Effect.REMOVED).stream().filter(change -> !change.outage().isEmpty()).toList());
        if (resources.isEmpty()) {
            return "resources not compared";
        }
        if (replaced.isEmpty()) {
            return "nothing replaced";
        }
        ResourceChange first = replaced.stream().filter(change -> change.reason().isEmpty()).findFirst().orElse(replaced.get(0));
        return first.effect() + " " + first.id() + (replaced.size() == 1 ? "" : " and " + (replaced.size() - 1) + " others") + ": " + first.outage();
    }

    /** What follows from another fact, or needs to be read whole: it would only lengthen a headline. */
    private static boolean isBeside(FactChange fact) {
        return fact.key().endsWith(" memory") || fact.topic() == Topic.FIREWALL && !fact.key().startsWith("ban");
    }
}
