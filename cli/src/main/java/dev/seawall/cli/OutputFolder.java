package dev.seawall.cli;

import dev.seawall.units.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder that environments are written into, each whole or not at all, whenever the program or the machine stops.
 *
 * <p>POSIX has no call that Java can reach which replaces a folder that is not empty, so a folder is replaced by two renames, and the design is about the instant between them:
 *
 * <pre>
 * DIR/.seawall/lock        held by the one live run; the kernel lets go of it when the run dies
 * DIR/.seawall/new/NAME    being written
 * DIR/.seawall/old/NAME    what DIR/NAME was
 * </pre>
 *
 * <ol>
 * <li>Every environment is written to {@code new/}. Whatever fails here (a full disk, a fault of ours) leaves {@code DIR/NAME} of every environment as it was.
 * <li>The documents and the user-data, which are what a deploy reads, are forced to the disk: a rename may reach the disk before the bytes do, and a power cut would leave files of no
 * length. The node's files are the user-data once more, for people; forcing these too would cost more than everything else (20 ms an environment on ext4), so after a power cut, and only
 * then, some may be empty until the next run, which sees it.
 * <li>For each environment: rename {@code DIR/NAME} to {@code old/NAME}, then {@code new/NAME} to {@code DIR/NAME}.
 * <li>{@code .seawall} is removed.
 * </ol>
 *
 * <p>The invariant: <em>{@code DIR/NAME} is never a mix. It is the earlier tree or the new one, whole; or, between the two renames of step 3, it is absent and {@code old/NAME} is the earlier
 * tree, whole.</em> The next run holds the lock, so whatever lies in {@code .seawall} belongs to a dead run: it renames an {@code old/NAME} back whose {@code DIR/NAME} is absent, and
 * removes the rest. A folder whose bytes and modes would not change is left alone.
 *
 * <p>Terraform keeps its lock file, its providers and, without a remote backend, its <em>state</em> beside the configuration. They are carried into the new tree by hard links in step 1, so
 * they too are there before and after. Any other file that Seawall does not write is a reason to refuse, see {@link EarlierTree}. Symbolic links are never followed.
 */
final class OutputFolder implements AutoCloseable {
    private final Path folder;
    private final WorkFolder work;
    private final Map<String, String> entries;
    private final List<Name> staged = new ArrayList<>();
    private final List<Path> unforced = new ArrayList<>();

    private OutputFolder(Path folder, WorkFolder work, Map<String, String> entries) {
        this.folder = folder;
        this.work = work;
        this.entries = entries;
    }

    /** Takes the folder for this run, made when absent, and finishes what a dead run left. */
    static OutputFolder open(Path folder) throws IOException {
        WorkFolder work = WorkFolder.take(folder);
        try {
            recover(folder, work);
            return new OutputFolder(folder, work, entries(folder));
        } catch (IOException | RuntimeException failure) {
            try {
                work.close();
            } catch (IOException hindered) {
                failure.addSuppressed(hindered);
            }
            throw failure;
        }
    }

    /** Writes the files of an environment beside its folder, unless the folder holds just these. */
    void stage(Name environment, List<OutputFile> files) throws IOException {
        Path current = folder.resolve(environment.value());
        requireOnlySpelling(environment);
        EarlierTree earlier = EarlierTree.at(current);
        if (earlier.equalTo(files)) {
            return;
        }
        Path fresh = work.fresh().resolve(environment.value());
        TreeWriter writer = new TreeWriter(fresh);
        for (OutputFile file : files) {
            writer.write(file);
        }
        for (Path kept : earlier.kept()) {
            HardLinks.copy(kept, fresh.resolve(current.relativize(kept)));
        }
        files.stream().map(OutputFile::path).filter(OutputTree.DEPLOYED::contains).map(fresh::resolve).forEach(unforced::add);
        staged.add(environment);
    }

    /** Puts everything that was staged in its place. */
    void publish() throws IOException {
        if (staged.isEmpty()) {
            return;
        }
        TreeWriter.force(unforced);
        for (Name environment : staged) {
            replace(folder.resolve(environment.value()), work.fresh().resolve(environment.value()), work.earlier().resolve(environment.value()));
        }
        TreeWriter.force(List.of(folder));
    }

    @Override
    public void close() throws IOException {
        work.close();
    }

    private static void replace(Path current, Path fresh, Path earlier) throws IOException {
        if (!Files.exists(current, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(fresh, current, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Files.move(current, earlier, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(fresh, current, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            Files.move(earlier, current, StandardCopyOption.ATOMIC_MOVE);
            throw failure;
        }
    }

    private static void recover(Path folder, WorkFolder work) throws IOException {
        try (Stream<Path> trees = Files.list(work.earlier())) {
            for (Path earlier : trees.toList()) {
                Path current = folder.resolve(earlier.getFileName());
                if (!Files.exists(current, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(earlier, current, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        work.clear();
    }

    /** What is in the folder, by its name in lower case: two names that differ in case alone are one folder on many disks. */
    private static Map<String, String> entries(Path folder) throws IOException {
        Map<String, String> entries = new HashMap<>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.toList()) {
                String name = child.getFileName().toString();
                // When both are there, the one that is spelled otherwise is kept: it is the one to complain about.
                entries.merge(name.toLowerCase(Locale.ROOT), name, (one, other) -> one.equals(one.toLowerCase(Locale.ROOT)) ? other : one);
            }
        }
        return entries;
    }

    private void requireOnlySpelling(Name environment) {
        String entry = entries.getOrDefault(environment.value(), environment.value());
        if (!entry.equals(environment.value())) {
            throw Refusal.input("FolderNamesDistinct", EarlierTree.shown(folder.resolve(entry)), "differs from environment " + environment + " in case alone",
                "rename it or choose another folder with --out");
        }
    }
}
