package dev.seawall.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/** The files of a golden on the disk. Each is replaced by one rename, so a test beside this one reads the earlier file or the new one. */
final class GoldenFolder {
    private static final String HALF = ".golden-half";

    private GoldenFolder() {}

    static Map<String, String> read(Path folder) {
        TreeMap<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile() && !path.toString().endsWith(HALF)) {
                        files.put(folder.relativize(path).toString().replace('\\', '/'), text(path));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }
            });
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Another test of the same golden may remove a file between the look at the folder and at the file, and moves those that it writes. */
    private static String text(Path path) throws IOException {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    static synchronized void write(Path folder, Map<String, String> committed, Map<String, String> rendered) {
        try {
            for (String path : committed.keySet()) {
                if (!rendered.containsKey(path)) {
                    Files.deleteIfExists(folder.resolve(path));
                }
            }
            for (Map.Entry<String, String> file : rendered.entrySet()) {
                Path path = folder.resolve(file.getKey()).normalize();
                if (!path.startsWith(folder.normalize())) {
                    throw new IllegalArgumentException(file.getKey() + " leads out of the golden folder");
                }
                Files.createDirectories(path.getParent());
                Path half = Files.createTempFile(path.getParent(), "", HALF);
                Files.writeString(half, file.getValue());
                Files.move(half, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
