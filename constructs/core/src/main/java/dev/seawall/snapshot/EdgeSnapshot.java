package dev.seawall.snapshot;

import dev.seawall.Seawall;
import dev.seawall.Synthesis;
import dev.seawall.deployed.DeployedDocument;
import dev.seawall.deployed.DeployedNode;
import dev.seawall.deployed.Tool;
import dev.seawall.model.Environment;
import dev.seawall.units.RefusedValue;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An edge as files that people review: the documents without their packed user-data, the node's files as on its disk, what the rules found, and a plan in a line a resource.
 *
 * <pre>
 * cloudformation.json   terraform/main.tf.json   findings.txt   plan.txt   node/modes.txt   node/etc/nginx/nginx.conf ...
 * </pre>
 *
 * Of an assembly each stack has a folder with these; of a stack with several edges each launch template has a folder below {@code node}. What {@link Scrubber} says is left out.
 *
 * @param files text by path, parts joined by {@code /}
 */
public record EdgeSnapshot(SortedMap<String, String> files) {
    public EdgeSnapshot {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Of an environment, without a tool, a disk or a network.
     *
     * @throws dev.seawall.UnsoundEnvironment when a rule says ERROR
     */
    public static EdgeSnapshot of(Environment environment) {
        return of(Seawall.synthesize(environment));
    }

    /** The same of what was synthesized already. */
    public static EdgeSnapshot of(Synthesis synthesis) {
        SnapshotWriter writer = new SnapshotWriter();
        String base64 = synthesis.node().userData().base64();
        writer.edge("", List.of(new DeployedNode("", base64, synthesis.node().files())));
        writer.document("", Tool.CLOUD_FORMATION, synthesis.template().readable(), synthesis.template().resources());
        writer.document("", Tool.TERRAFORM, synthesis.terraform(), synthesis.configuration().resources());
        writer.put(SnapshotPart.FINDINGS, synthesis.report().toString());
        return writer.snapshot();
    }

    /**
     * Of what a tool wrote: {@code cdk.out}, {@code cdktf.out}, or the folder of an environment that synth wrote. Stacks may hold other things beside the edge, and there may be stacks without one.
     *
     * @throws RefusedValue when the folder is none of these, or holds no edge
     */
    public static EdgeSnapshot ofAssembly(Path folder) {
        return AssemblyReader.read(folder);
    }

    /**
     * Of a folder that holds a snapshot, a golden for instance.
     *
     * @throws RefusedValue when it holds none, or one of an older version that cannot be read
     */
    public static EdgeSnapshot ofGolden(Path folder) {
        return ofFiles(folder.toString(), TextFolder.read(folder));
    }

    /**
     * Of files by their paths, as a golden has them or synth writes them.
     *
     * @param name what a refusal names
     * @throws RefusedValue when they are none of both
     */
    public static EdgeSnapshot ofFiles(String name, Map<String, String> files) {
        return GoldenReader.read(name, files);
    }

    /**
     * Of one document of either tool, as it was written or as a stack has it.
     *
     * @param name what a refusal names
     * @throws RefusedValue when it is none, or holds no edge
     */
    public static EdgeSnapshot ofDocument(String name, String text) {
        DeployedDocument document = DeployedDocument.read(name, text);
        SnapshotWriter writer = new SnapshotWriter();
        writer.edge("", DeployedNode.expect(name, document));
        writer.document("", document.tool(), Scrubber.scrub(text, Scrubber.values()));
        return writer.snapshot();
    }

    /** The same of a document in a file. */
    public static EdgeSnapshot ofDocument(Path file) {
        return ofDocument(file.toString(), TextFolder.text(file).orElseThrow(() -> new RefusedValue("FileReadable", file.toString(), "bytes that are no UTF-8", "a text", "name a document of an edge")));
    }

    /** The edges by the names of the folders that their documents lie in, an environment's or a stack's; no name where they lie in none. */
    public SortedMap<String, EdgeSnapshot> stacks() {
        SortedMap<String, EdgeSnapshot> stacks = new TreeMap<>();
        for (String folder : SnapshotPart.names(this)) {
            SortedMap<String, String> own = new TreeMap<>();
            files.forEach((path, text) -> {
                if (path.startsWith(folder)) {
                    own.put(path.substring(folder.length()), text);
                }
            });
            stacks.put(folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1), new EdgeSnapshot(own));
        }
        return stacks;
    }

    /** The same with another file, of a user's own making. */
    public EdgeSnapshot with(String path, String text) {
        TreeMap<String, String> more = new TreeMap<>(files);
        more.put(path, text);
        return new EdgeSnapshot(more);
    }

    /** Content of the node's files by their paths on its disk. */
    public SortedMap<String, String> node() {
        TreeMap<String, String> node = new TreeMap<>();
        SnapshotPart.all(this).forEach(part -> node.putAll(part.node()));
        return node;
    }

    /** Ports that the balancer listens on, in ascending order. */
    public List<Integer> listeners() {
        return SnapshotPart.all(this).stream().flatMap(part -> part.first().stream())
            .flatMap(document -> document.all("AWS::ElasticLoadBalancingV2::Listener", "aws_lb_listener").stream())
            .flatMap(listener -> listener.text("Port").or(() -> listener.text("port")).stream())
            .filter(port -> port.matches("[0-9]{1,5}")).map(Integer::valueOf).distinct().sorted().toList();
    }

    /** The text at a path; says which there are when it is none of them. */
    public String expect(String path) {
        String text = files.get(path);
        if (text == null) {
            throw new IllegalArgumentException(path + " is no file of the snapshot; there are " + files.keySet());
        }
        return text;
    }
}
