package dev.seawall.snapshot;

import dev.seawall.deployed.DeployedDocument;
import dev.seawall.deployed.DeployedNode;
import dev.seawall.deployed.Tool;
import dev.seawall.units.RefusedValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A snapshot from files that hold one, or that synth wrote for one environment. */
final class GoldenReader {
    private GoldenReader() {}

    static EdgeSnapshot read(String name, Map<String, String> files) {
        SortedMap<String, String> sorted = new TreeMap<>(files);
        EdgeSnapshot given = new EdgeSnapshot(sorted);
        List<SnapshotPart> parts = SnapshotPart.all(given);
        if (parts.isEmpty()) {
            throw new RefusedValue("GoldenReadable", name, describe(sorted), "a golden, a folder that synth wrote, cdk.out or cdktf.out",
                "name a folder that holds " + SnapshotPart.document(Tool.CLOUD_FORMATION) + " or " + SnapshotPart.document(Tool.TERRAFORM));
        }
        Optional<String> packed = parts.stream().flatMap(part -> part.documents().values().stream()).flatMap(document -> DeployedNode.all(document).stream()).map(DeployedNode::base64).findFirst();
        if (packed.isPresent()) {
            return written(parts, sorted);
        }
        if (parts.stream().noneMatch(SnapshotPart::holdsEdge)) {
            for (DeployedDocument document : parts.get(0).documents().values()) {
                DeployedNode.expect(name, document);
            }
        }
        return given;
    }

    /** As synth wrote it: packed user-data within, and the same files beside it. */
    private static EdgeSnapshot written(List<SnapshotPart> parts, SortedMap<String, String> files) {
        SnapshotWriter writer = new SnapshotWriter();
        for (SnapshotPart part : parts) {
            part.first().ifPresent(document -> writer.edge(part.name(), DeployedNode.all(document)));
            part.documents().keySet().forEach(tool -> writer.document(part.name(), tool, Scrubber.scrub(files.get(part.name() + SnapshotPart.document(tool)), Scrubber.values())));
            String findings = files.get(part.name() + SnapshotPart.FINDINGS);
            if (findings != null) {
                writer.put(part.name() + SnapshotPart.FINDINGS, findings);
            }
        }
        return writer.snapshot();
    }

    private static String describe(SortedMap<String, String> files) {
        return files.isEmpty() ? "an empty folder" : "a folder with " + files.firstKey() + (files.size() == 1 ? "" : files.size() == 2 ? " and another" : " and " + (files.size() - 1) + " others");
    }
}
