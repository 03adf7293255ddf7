package dev.seawall.node;

import dev.seawall.units.Alphabet;
import dev.seawall.units.RefusedValue;

/**
 * A file as it lies on the node's disk, owned by root.
 *
 * @param path absolute path
 * @param mode permission bits in octal, {@code 0644}
 * @param content the whole text: printable ASCII, tabs and line feeds, ending in one line feed
 */
public record NodeFile(String path, String mode, String content) implements Comparable<NodeFile> {
    private static final Alphabet PATH = Alphabet.of("A-Za-z0-9@._/-");
    private static final Alphabet OCTAL = Alphabet.of("0-7");
    private static final Alphabet TEXT = Alphabet.of("\t\n -~");

    public NodeFile {
        RefusedValue.require("node.path", path);
        RefusedValue.require("node.mode", mode);
        RefusedValue.require("node.content", content);
        if (!path.startsWith("/") || path.endsWith("/") || path.contains("//") || !PATH.spells(path) || path.contains("/../") || path.contains("/./") || mode.length() != 4 || !mode.startsWith("0") || !OCTAL.spells(mode)) {
            throw new IllegalStateException("not a node file: " + path + " " + mode);
        }
        if (!content.endsWith("\n") || content.endsWith("\n\n") || !TEXT.spells(content)) {
            throw new IllegalStateException(path + ": node files are printable ASCII and end in one line feed");
        }
    }

    @Override
    public int compareTo(NodeFile other) {
        return path.compareTo(other.path);
    }
}
