package dev.seawall.node;

import dev.seawall.units.RefusedValue;

/**
 * A file as it lies on the node's disk, owned by root.
 *
 * @param path absolute path
 * @param mode permission bits in octal, {@code 0644}
 * @param content the whole text: printable ASCII, tabs and line feeds, ending in one line feed
 */
public record NodeFile(String path, String mode, String content) implements Comparable<NodeFile> {
    public NodeFile {
        RefusedValue.require("node.path", path);
        RefusedValue.require("node.mode", mode);
        RefusedValue.require("node.content", content);
        if (!path.matches("(/[A-Za-z0-9@._-]+)+") || path.contains("/../") || path.contains("/./") || !mode.matches("0[0-7]{3}")) {
            throw new IllegalStateException("not a node file: " + path + " " + mode);
        }
        if (!content.endsWith("\n") || content.endsWith("\n\n") || content.chars().anyMatch(c -> c != '\n' && c != '\t' && (c < 0x20 || c > 0x7e))) {
            throw new IllegalStateException(path + ": node files are printable ASCII and end in one line feed");
        }
    }

    @Override
    public int compareTo(NodeFile other) {
        return path.compareTo(other.path);
    }
}
