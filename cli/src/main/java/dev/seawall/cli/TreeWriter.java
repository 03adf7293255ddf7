package dev.seawall.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes a new tree with the modes it is told, whatever the umask. */
final class TreeWriter {
    private static final Set<PosixFilePermission> FOLDER_MODE = OutputFile.permissions("0755");

    private final Path root;
    private final Set<Path> made = new HashSet<>();

    TreeWriter(Path root) {
        this.root = root;
    }

    /** Writes all files beside their places in a folder and then moves each: what cannot be written leaves the folder as it was. */
    static void replace(Path folder, List<OutputFile> files) throws IOException {
        Path work = Files.createTempDirectory(folder, ".seawall-");
        try {
            Path fresh = work.resolve("new");
            TreeWriter writer = new TreeWriter(fresh);
            for (OutputFile file : files) {
                requirePlain(folder.resolve(file.path()));
                writer.write(file);
            }
            force(files.stream().map(file -> fresh.resolve(file.path())).toList());
            for (OutputFile file : files) {
                Files.move(fresh.resolve(file.path()), folder.resolve(file.path()), StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            delete(work);
        }
    }

    private static void requirePlain(Path place) throws IOException {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
            throw Refusal.input("FolderOfSeawall", EarlierTree.shown(place), "is no plain file, so it is not replaced", "move it away or write elsewhere");
        }
    }

    /** Writes a file that is not there yet. */
    void write(OutputFile file) throws IOException {
        Path path = root.resolve(file.path());
        makeFolder(path.getParent());
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer content = ByteBuffer.wrap(file.content());
            while (content.hasRemaining()) {
                channel.write(content);
            }
        }
        setMode(path, file.mode());
    }

    /** Returns when the disk holds them. The first one forced pays for most of the others, so all should be written before. */
    static void force(List<Path> paths) throws IOException {
        for (Path path : paths) {
            if (isPosix(path)) {
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
    }

    static boolean hasMode(Path path, Set<PosixFilePermission> mode) throws IOException {
        return !isPosix(path) || Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).equals(mode);
    }

    /** Removes a tree, if there is one; a link is removed and not followed. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void makeFolder(Path folder) throws IOException {
        if (!made.add(folder)) {
            return;
        }
        if (!folder.equals(root)) {
            makeFolder(folder.getParent());
        }
        Files.createDirectory(folder);
        setMode(folder, FOLDER_MODE);
    }

    private static void setMode(Path path, Set<PosixFilePermission> mode) throws IOException {
        if (isPosix(path)) {
            Files.setPosixFilePermissions(path, mode);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
