package dev.seawall.snapshot;

import dev.seawall.deployed.DeployedDocument;
import dev.seawall.deployed.DeployedNode;
import dev.seawall.json.JsonTree;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A snapshot of what a tool wrote into its folder. */
final class AssemblyReader {
    private static final String TEMPLATE = ".template.json";
    private static final String CONFIGURATION = "/cdk.tf.json";
    private static final String STACKS = "stacks/";
    private static final Map<String, String> SEVERITIES = Map.of("error", "ERROR", "warning", "WARNING", "info", "NOTE");

    /** Lines of a user's program, which the construct appends. */
    private static final Pattern LINES = Pattern.compile(" \\([^()]*\\.java:[0-9]+[^()]*\\)$");

    private AssemblyReader() {}

    static EdgeSnapshot read(Path folder) {
        Map<String, DeployedDocument> stacks = new TreeMap<>();
        Map<String, String> texts = new TreeMap<>();
        for (Path file : TextFolder.list(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            String stack = stack(path);
            if (!stack.isEmpty()) {
                String text = TextFolder.text(file).orElse("");
                texts.put(stack, Scrubber.scrub(text, folder));
                stacks.put(stack, DeployedDocument.read(file.toString(), text));
            }
        }
        if (stacks.isEmpty()) {
            return EdgeSnapshot.ofGolden(folder);
        }
        SnapshotWriter writer = new SnapshotWriter();
        List<DeployedNode> edges = stacks.values().stream().flatMap(document -> DeployedNode.all(document).stream()).toList();
        if (edges.isEmpty()) {
            stacks.forEach((stack, document) -> DeployedNode.expect(folder.resolve(stack).toString(), document));
        }
        stacks.forEach((stack, document) -> {
            writer.edge(stack + "/", DeployedNode.all(document));
            writer.document(stack + "/", document.tool(), texts.get(stack));
        });
        writer.put(SnapshotPart.FINDINGS, findings(folder));
        return writer.snapshot();
    }

    /** The name of the stack that a file of CDK's or CDKTF's is, with the folders of stages before it; empty for every other file. */
    private static String stack(String path) {
        if (path.endsWith(TEMPLATE)) {
            return path.substring(0, path.length() - TEMPLATE.length());
        }
        return path.startsWith(STACKS) && path.endsWith(CONFIGURATION) ? path.substring(STACKS.length(), path.length() - CONFIGURATION.length()) : "";
    }

    /** What our construct told CDK, in its validation report, and what {@code seawall assembly} wrote into the manifest; lines of the machine's sources are left out. */
    private static String findings(Path folder) {
        TreeSet<String> lines = new TreeSet<>();
        validated(json(folder.resolve("validation-report.json")), lines);
        messages(json(folder.resolve("manifest.json")), lines);
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static void validated(Object report, TreeSet<String> lines) {
        for (Map<?, ?> plugin : maps(member(report, "pluginReports"))) {
            if ("Seawall".equals(plugin.get("pluginName"))) {
                for (Map<?, ?> violation : maps(plugin.get("violations"))) {
                    lines.add(SEVERITIES.getOrDefault(text(violation, "severity"), "NOTE") + " " + text(violation, "ruleName") + " " + LINES.matcher(text(violation, "description")).replaceFirst("") + "; "
                        + text(violation, "fix"));
                }
            }
        }
    }

    private static void messages(Object manifest, TreeSet<String> lines) {
        if (member(manifest, "artifacts") instanceof Map<?, ?> artifacts) {
            for (Object artifact : artifacts.values()) {
                if (member(artifact, "metadata") instanceof Map<?, ?> constructs) {
                    constructs.values().forEach(entries -> maps(entries).forEach(entry -> {
                        String severity = SEVERITIES.get(text(entry, "type").replace("aws:cdk:", ""));
                        if (severity != null && entry.get("data") instanceof String data) {
                            lines.add(severity + " " + data);
                        }
                    }));
                }
            }
        }
    }

    private static Object json(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? TextFolder.text(file).flatMap(JsonTree::read).orElse("") : "";
    }

    private static Object member(Object value, String name) {
        return value instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private static List<Map<?, ?>> maps(Object value) {
        return value instanceof List<?> list ? list.stream().<Map<?, ?>>mapMulti((element, into) -> {
            if (element instanceof Map<?, ?> map) {
                into.accept(map);
            }
        }).toList() : List.of();
    }

    private static String text(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }
}
