package dev.seawall.test.scenario;

import dev.seawall.node.NodeFile;
import dev.seawall.node.NodeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A node's files laid out in a folder as on the node's disk, with their modes. */
public final class NodeTree {
    private NodeTree() {}

    public static Path write(NodeFiles node, Path folder) {
        try {
            for (NodeFile file : node.files()) {
                Path path = folder.resolve(file.path().substring(1));
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.content());
                Files.setPosixFilePermissions(path, permissions(file.mode()));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<PosixFilePermission> permissions(String mode) {
        int bits = Integer.parseInt(mode, 8);
        PosixFilePermission[] all = PosixFilePermission.values();
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int i = 0; i < all.length; i++) {
            if ((bits & 1 << 8 - i) != 0) {
                permissions.add(all[i]);
            }
        }
        return permissions;
    }
}
