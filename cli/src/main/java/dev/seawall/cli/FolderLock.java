package dev.seawall.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;

/**
 * A lock that dies with its holder and leaves no file behind.
 *
 * <p>Its holder removes the file before letting go, so whoever waited may hold a lock on a file that is no longer there. Therefore the file's identity is compared before and after: it is
 * ours when the path still leads to the same file. It must not be opened a second time: closing that would give up the lock (fcntl(2), POSIX record locks).
 */
final class FolderLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock; empty when somebody else holds it or has just let go. */
    static Optional<FolderLock> tryTake(Path file) throws IOException {
        Object before = made(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            if (channel.tryLock() != null && Objects.equals(before, identity(file))) {
                return Optional.of(new FolderLock(file, channel));
            }
        } catch (OverlappingFileLockException heldInThisProcess) {
            // The same answer as from another process.
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }

    private static Object made(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException exists) {
            // Of a live run, or of a dead one.
        }
        return identity(file);
    }

    private static Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
    }
}
