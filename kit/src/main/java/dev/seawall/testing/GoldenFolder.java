package dev.seawall.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a golden on the disk. Each is replaced by one rename, so a test beside this one reads the earlier file or the new one. */
final class GoldenFolder {
    private static final String HALF = ".golden-half";

    private GoldenFolder() {}

    static Map<String, String> read(Path folder) {
        TreeMap<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && !path.toString().endsWith(HALF)).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), text(path));
            }
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Another test of the same golden may remove a file between the look at the folder and at the file. */
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
