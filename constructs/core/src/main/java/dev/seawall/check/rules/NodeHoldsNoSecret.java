package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.NodeRule;
import dev.seawall.node.NodeFile;
import dev.seawall.node.NodeFiles;
import dev.seawall.node.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * No file of a node holds a key, before it is packed.
 *
 * <p>User-data can be read by whoever may describe instances, and scanners of templates do not look into gzip: a PEM key passed all of four, even unpacked (tried). Whatever reached a file past
 * the model's texts is seen here.
 */
public final class NodeHoldsNoSecret extends NodeRule {
    @Override
    public void check(NodeFiles node, Consumer<Finding> findings) {
        for (NodeFile file : node.files()) {
            Optional<String> shape = SecretShapes.find(file.content());
            if (shape.isPresent()) {
                findings.accept(error("node" + file.path(), "holds what looks like " + shape.get(), "name a secret of Secrets Manager instead, the node fetches it at boot")
                    .against(options(file)));
            }
        }
    }

    /** Those that the file names beside the line. */
    private static List<String> options(NodeFile file) {
        List<String> lines = file.content().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (SecretShapes.find(lines.get(i)).isPresent()) {
                return Provenance.of(file.path(), lines, i + 1).map(Provenance::options).orElse(List.of());
            }
        }
        return List.of();
    }
}
