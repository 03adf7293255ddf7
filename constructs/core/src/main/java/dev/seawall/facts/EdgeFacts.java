package dev.seawall.facts;

import dev.seawall.deployed.DeployedDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All facts about an edge that is or would be deployed. */
public final class EdgeFacts {
    private final Map<String, Fact> facts = new TreeMap<>();

    private EdgeFacts() {}

    /**
     * Reads them.
     *
     * @param node content of the node's files by their paths
     * @param document of either tool; both say the same
     * @return by topic and key
     */
    public static Map<String, Fact> of(Map<String, String> node, Optional<DeployedDocument> document) {
        EdgeFacts all = new EdgeFacts();
        NginxFacts.of(node, all);
        KernelFacts.of(node, all);
        FirewallFacts.of(node, all);
        document.ifPresent(it -> ResourceFacts.of(it, all));
        return all.facts;
    }

    /** A second fact of one key is numbered: it must not hide the first. */
    void add(Topic topic, String key, String value) {
        String unique = key;
        for (int number = 2; facts.containsKey(topic.name() + " " + unique); number++) {
            unique = key + " #" + number;
        }
        facts.put(topic.name() + " " + unique, new Fact(topic, unique, value));
    }

    /** Lines of a file, without those that are empty or begin with a comment. */
    static List<String> lines(Map<String, String> node, String path) {
        return node.getOrDefault(path, "").lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }
}
