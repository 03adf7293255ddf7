package dev.seawall.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** A second name for every file of a tree, so that it is in two places at once and whichever is removed last. */
final class HardLinks {
    private HardLinks() {}

    /** Terraform's providers are links into its cache when there is one: such a link is made again, and never followed. */
    static void copy(Path from, Path to) throws IOException {
        if (Files.isSymbolicLink(from)) {
            Files.createSymbolicLink(to, Files.readSymbolicLink(from));
        } else if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
            try (Stream<Path> children = Files.list(from)) {
                for (Path child : children.toList()) {
                    copy(child, to.resolve(child.getFileName()));
                }
            }
        } else {
            link(from, to);
        }
    }

    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException cannot) {
            // Some disks have no hard links, and Linux refuses them on other people's files (fs.protected_hardlinks).
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
