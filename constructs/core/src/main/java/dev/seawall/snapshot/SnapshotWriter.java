package dev.seawall.snapshot;

import dev.seawall.deployed.DeployedDocument;
import dev.seawall.deployed.DeployedNode;
import dev.seawall.deployed.Tool;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A snapshot in the making. */
final class SnapshotWriter {
    private final TreeMap<String, String> files = new TreeMap<>();
    /** What stands in documents in the place of packed user-data. */
    private final Map<String, String> packed = new TreeMap<>();

    void put(String path, String text) {
        files.put(path, text);
    }

    /** The nodes of a part, unpacked; told before its documents. */
    void edge(String part, List<DeployedNode> nodes) {
        for (DeployedNode node : nodes) {
            String folder = part + SnapshotPart.NODE + (nodes.size() == 1 ? "" : "/" + node.launchTemplate());
            put(folder + SnapshotPart.MODES, node.files().stream().map(file -> file.mode() + " " + file.path() + "\n").collect(Collectors.joining()));
            node.files().forEach(file -> put(folder + file.path(), file.content()));
            packed.put(node.base64(), "(user-data: the files under node, " + size(node.base64()) + " bytes)");
        }
    }

    /** A document of a part, scrubbed already but for the user-data. */
    void document(String part, Tool tool, String text) {
        Map<String, String> types = new TreeMap<>();
        DeployedDocument.read(part, text).resources().forEach((id, resource) -> types.put(id, resource.type()));
        document(part, tool, text, types);
    }

    /** The same of which is known already what type each resource has, by its id: to read a document takes as long as to write it. */
    void document(String part, Tool tool, String text, Map<String, String> types) {
        String unpacked = text;
        for (Map.Entry<String, String> userData : packed.entrySet()) {
            unpacked = unpacked.replace(userData.getKey(), userData.getValue());
        }
        put(part + SnapshotPart.document(tool), unpacked);
        files.merge(part + SnapshotPart.PLAN, plan(tool, types), (one, other) -> one + "\n" + other);
    }

    EdgeSnapshot snapshot() {
        return new EdgeSnapshot(files);
    }

    /** By type, then by id. */
    private static String plan(Tool tool, Map<String, String> types) {
        TreeSet<String> lines = new TreeSet<>();
        types.forEach((id, type) -> lines.add(tool == Tool.TERRAFORM ? id : type + " " + id));
        StringBuilder plan = new StringBuilder(tool + ", " + types.size() + " resources\n");
        lines.forEach(line -> plan.append(line).append('\n'));
        return plan.toString();
    }

    /** Bytes of what was packed in base64. */
    private static int size(String base64) {
        int padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
        return base64.length() / 4 * 3 - padding;
    }
}
