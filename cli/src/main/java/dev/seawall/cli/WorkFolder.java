package dev.seawall.cli;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** {@code DIR/.seawall}, where one run at a time keeps what is not in its place; gone when the run has ended. No environment can have its name. */
final class WorkFolder implements AutoCloseable {
    private static final String NAME = ".seawall";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(10);
    /** How often in a row another run may have removed its folders under us; a place that never takes a folder (below /proc, a working folder that was removed) answers the same. */
    private static final int VANISHINGS = 20;

    private final Path work;
    private final FolderLock lock;
    /** The folders that this run made to get here, the outermost first; those that end up empty go with it. */
    private final Deque<Path> made;

    private WorkFolder(Path work, FolderLock lock, Deque<Path> made) {
        this.work = work;
        this.lock = lock;
        this.made = made;
    }

    /** Waits until no other run is in the folder. */
    static WorkFolder take(Path folder) throws IOException {
        Path work = folder.resolve(NAME);
        Deque<Path> made = new ArrayDeque<>();
        try {
            int vanished = 0;
            for (long tries = PATIENCE.dividedBy(PAUSE); tries > 0; tries--) {
                try {
                    Optional<FolderLock> lock = tryTake(folder, work, made);
                    if (lock.isPresent()) {
                        return new WorkFolder(work, lock.get(), made).furnished();
                    }
                    vanished = 0;
                } catch (NoSuchFileException gone) {
                    vanished++;
                    if (vanished == VANISHINGS) {
                        throw gone;
                    }
                }
                pause();
            }
        } catch (IOException | RuntimeException failure) {
            leave(work, made);
            throw failure;
        }
        throw Refusal.input("OneRunAtATime", EarlierTree.shown(folder), "another run has been writing into it for " + PATIENCE.toSeconds() + " s", "wait for it, or end it");
    }

    private static void leave(Path work, Deque<Path> made) {
        try {
            deleteIfEmpty(work);
            deleteIfEmpty(made);
        } catch (IOException cannot) {
            // What the caller is about to say is the reason for this too.
        }
    }

    /** Throws {@link NoSuchFileException} when the run before us has just removed its folders. */
    private static Optional<FolderLock> tryTake(Path folder, Path work, Deque<Path> made) throws IOException {
        make(folder, made);
        makeOne(work);
        return FolderLock.tryTake(work.resolve("lock"));
    }

    private WorkFolder furnished() throws IOException {
        try {
            makeOne(fresh());
            makeOne(earlier());
            return this;
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    Path fresh() {
        return work.resolve("new");
    }

    Path earlier() {
        return work.resolve("old");
    }

    /** Removes everything but the lock. */
    void clear() throws IOException {
        for (Path folder : new Path[] {fresh(), earlier()}) {
            TreeWriter.delete(folder);
            makeOne(folder);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            TreeWriter.delete(fresh());
            TreeWriter.delete(earlier());
        } finally {
            lock.close();
        }
        deleteIfEmpty(work);
        deleteIfEmpty(made);
    }

    private static void make(Path folder, Deque<Path> made) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw Refusal.input("OutputIsFolder", EarlierTree.shown(folder), "is a symbolic link, what it leads to may be anybody's", "remove it or choose another folder with --out");
        }
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (!Files.isDirectory(parent)) {
            make(parent, made);
        }
        makeOne(folder);
        made.addLast(folder);
    }

    private static void makeOne(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException exists) {
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                // the run before us removed it in between
                throw new NoSuchFileException(folder.toString());
            }
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw Refusal.input("OutputIsFolder", EarlierTree.shown(folder), "is a link or a file", "remove it or choose another folder with --out");
            }
        }
    }

    private static void deleteIfEmpty(Deque<Path> folders) throws IOException {
        while (!folders.isEmpty()) {
            deleteIfEmpty(folders.removeLast());
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException inUse) {
            // It holds what was written, or another run has begun.
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw Refusal.input("OneRunAtATime", "synth", "was interrupted while it waited for another run", "start it again");
        }
    }
}
