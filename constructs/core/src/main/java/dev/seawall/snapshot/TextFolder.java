package dev.seawall.snapshot;

import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Text files of a folder. Links are not followed. */
final class TextFolder {
    private static final long LARGEST = 16 << 20;
    private static final int MOST = 20_000;
    private static final int DEEPEST = 32;

    private TextFolder() {}

    /**
     * Files of the parts that a folder holds, by their paths below it; what is no text in UTF-8, or larger than anything of ours, is none of them. Of a folder without a part the names alone: nothing of somebody else's
     * is read.
     */
    static SortedMap<String, String> read(Path folder) {
        List<Path> all = list(folder);
        List<String> parts = all.stream().map(file -> path(folder, file)).flatMap(path -> SnapshotPart.named(path).stream()).distinct().toList();
        TreeMap<String, String> files = new TreeMap<>();
        for (Path file : all) {
            String path = path(folder, file);
            if (parts.isEmpty()) {
                files.put(path, "");
            } else if (parts.stream().anyMatch(path::startsWith) && isSmall(file)) {
                text(file).ifPresent(text -> files.put(path, text));
            }
        }
        return files;
    }

    private static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isSmall(Path file) {
        try {
            return Files.size(file) <= LARGEST;
        } catch (IOException gone) {
            return false;
        }
    }

    static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RefusedValue("FolderReadable", folder.toString(), Files.exists(folder, LinkOption.NOFOLLOW_LINKS) ? "a file" : "nothing", "a folder", "name a folder that is there");
        }
        try (Stream<Path> paths = Files.walk(folder, DEEPEST)) {
            List<Path> files = paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).limit(MOST + 1L).sorted().toList();
            if (files.size() > MOST) {
                throw new RefusedValue("FolderReadable", folder.toString(), "more than " + MOST + " files", "a folder of an edge", "name the folder itself, not one around it");
            }
            return files;
        } catch (IOException | UncheckedIOException failure) {
            throw new RefusedValue("FolderReadable", folder.toString(), "unreadable (" + failure.getMessage() + ")", "a folder that can be read", "give read permission");
        }
    }

    /** The text of a file; empty when it is no UTF-8. */
    static Optional<String> text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new RefusedValue("FileReadable", file.toString(), Files.size(file) + " bytes", "at most " + LARGEST + " bytes (Seawall)", "name a document of an edge");
            }
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new RefusedValue("FileReadable", file.toString(), "unreadable (" + failure.getMessage() + ")", "a file that can be read", "give read permission");
        }
    }
}
