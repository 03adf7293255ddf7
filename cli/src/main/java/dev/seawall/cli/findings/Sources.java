package dev.seawall.cli.findings;

import dev.seawall.units.Place;
import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The source files of the user's program, as far as they are here: a class knows its package and the name of its file, and lies in or below the folder of its project. A document's path is known.
 *
 * <p>Looked for below the working folder, and below the folders around the classes: where Maven and Gradle keep sources, in the folder itself and in its modules.
 */
public final class Sources {
    private static final List<String> USUAL = List.of("src/main/java", "src/test/java", "src", "");
    /** From {@code project/module/target/classes}, or a library folder of a build, up to the project. */
    private static final int HIGHEST = 4;
    private static final long LARGEST = 1 << 20;

    private final Path here;
    private final Map<String, Optional<Path>> files = new HashMap<>();

    /** Of a program that runs in a folder. */
    public Sources(Path here) {
        this.here = here.toAbsolutePath().normalize();
    }

    /**
     * How a place's file is named to others: from the working folder, where it lies below that; else by its package, which is the same on every machine.
     */
    String name(Place place) {
        return file(place).filter(file -> file.startsWith(here)).map(file -> here.relativize(file).toString().replace('\\', '/')).orElseGet(() -> byPackage(place));
    }

    /** The source line, without the spaces around it; empty when the file is not here or has no such line. */
    Optional<String> line(Place place) {
        return file(place).flatMap(file -> line(file, place.line())).map(text -> RefusedValue.shown(text.replace('\t', ' ').strip())).filter(text -> !text.isEmpty());
    }

    private static Optional<String> line(Path file, int number) {
        try {
            if (Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().skip(number - 1L).findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Path> file(Place place) {
        if (place.isInDocument()) {
            return Optional.of(here.resolve(place.file()).normalize()).filter(Files::isRegularFile);
        }
        return files.computeIfAbsent(byPackage(place), name -> roots(place).stream().map(root -> root.resolve(name)).filter(Files::isRegularFile).findFirst());
    }

    private static String byPackage(Place place) {
        int end = place.type().lastIndexOf('.');
        return place.type().substring(0, end + 1).replace('.', '/') + place.file();
    }

    private List<Path> roots(Place place) {
        List<Path> roots = new ArrayList<>(around(here));
        Optional<Path> folder = classes(place.type());
        for (int i = 0; i < HIGHEST && folder.isPresent(); i++) {
            roots.addAll(around(folder.get()));
            folder = Optional.ofNullable(folder.get().getParent());
        }
        return roots;
    }

    private static List<Path> around(Path project) {
        List<Path> roots = new ArrayList<>();
        USUAL.forEach(usual -> roots.add(project.resolve(usual)));
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(project, module -> Files.isDirectory(module.resolve("src")))) {
            List<Path> sorted = new ArrayList<>();
            modules.forEach(sorted::add);
            sorted.sort(null);
            sorted.forEach(module -> USUAL.forEach(usual -> roots.add(module.resolve(usual))));
        } catch (IOException unreadable) {
            return roots;
        }
        return roots;
    }

    /** The folder or archive that a class came from, found without running any of its code. */
    private static Optional<Path> classes(String type) {
        try {
            CodeSource source = Class.forName(type, false, Thread.currentThread().getContextClassLoader()).getProtectionDomain().getCodeSource();
            return source == null ? Optional.empty() : Optional.ofNullable(Path.of(source.getLocation().toURI()).getParent());
        } catch (ClassNotFoundException | LinkageError | URISyntaxException | IllegalArgumentException | FileSystemNotFoundException elsewhere) {
            return Optional.empty();
        }
    }
}
