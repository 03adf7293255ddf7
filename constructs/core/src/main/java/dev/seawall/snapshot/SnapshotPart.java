package dev.seawall.snapshot;

import dev.seawall.deployed.DeployedDocument;
import dev.seawall.deployed.Tool;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A stack of a snapshot, or all of it.
 *
 * @param name its folder with a slash at the end, empty for all of it
 * @param documents by tool
 * @param node content of the node's files by their paths on its disk
 * @param modes of the same
 * @param findings lines of what the rules found
 * @param others every file that is none of these, by its path in the part
 */
record SnapshotPart(String name, Map<Tool, DeployedDocument> documents, SortedMap<String, String> node, SortedMap<String, String> modes, List<String> findings, SortedMap<String, String> others) {
    static final String FINDINGS = "findings.txt";
    static final String PLAN = "plan.txt";
    static final String NODE = "node";
    static final String MODES = "/modes.txt";

    static String document(Tool tool) {
        return tool == Tool.CLOUD_FORMATION ? "cloudformation.json" : "terraform/main.tf.json";
    }

    /** Every part, by name. */
    static List<SnapshotPart> all(EdgeSnapshot snapshot) {
        return names(snapshot).stream().map(name -> of(name, snapshot.files())).toList();
    }

    /** The parts' names: folders that a document lies in. */
    static SortedSet<String> names(EdgeSnapshot snapshot) {
        TreeSet<String> names = new TreeSet<>();
        snapshot.files().keySet().forEach(path -> named(path).ifPresent(names::add));
        return names;
    }

    /** The part whose document a path is. */
    static Optional<String> named(String path) {
        for (Tool tool : Tool.values()) {
            if (path.equals(document(tool)) || path.endsWith("/" + document(tool))) {
                return Optional.of(path.substring(0, path.length() - document(tool).length()));
            }
        }
        return Optional.empty();
    }

    /** Whether nodes boot from it. */
    boolean holdsEdge() {
        return !node.isEmpty();
    }

    Optional<DeployedDocument> find(Tool tool) {
        return Optional.ofNullable(documents.get(tool));
    }

    /** The document that meaning is read from. */
    Optional<DeployedDocument> first() {
        return documents.values().stream().findFirst();
    }

    private static SnapshotPart of(String name, SortedMap<String, String> files) {
        Map<Tool, DeployedDocument> documents = new EnumMap<>(Tool.class);
        TreeMap<String, String> node = new TreeMap<>();
        TreeMap<String, String> modes = new TreeMap<>();
        TreeMap<String, String> others = new TreeMap<>();
        List<String> findings = new ArrayList<>();
        files.forEach((path, text) -> {
            String within = path.startsWith(name) ? path.substring(name.length()) : "";
            Optional<Tool> tool = List.of(Tool.values()).stream().filter(it -> within.equals(document(it))).findFirst();
            if (tool.isPresent()) {
                documents.put(tool.get(), DeployedDocument.read(path, text));
            } else if (within.startsWith(NODE + "/") && within.endsWith(MODES)) {
                String folder = within.substring(NODE.length(), within.length() - MODES.length());
                text.lines().map(line -> line.split(" ", 2)).filter(words -> words.length == 2).forEach(words -> modes.put(folder + words[1], words[0]));
            } else if (within.startsWith(NODE + "/")) {
                node.put(within.substring(NODE.length()), text);
            } else if (within.equals(FINDINGS)) {
                findings.addAll(text.lines().toList());
            } else if (!within.isEmpty() && !within.endsWith(PLAN)) {
                others.put(within, text);
            }
        });
        return new SnapshotPart(name, documents, node, modes, findings, others);
    }
}
