package dev.seawall.test.golden;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A committed folder that a rendered tree must equal, file by file. A file that is missing, changed or not rendered any more fails; the message is a unified diff and the command that
 * refreshes. With the system property {@code golden.update} the folder is rewritten, and that run still fails, so that nobody refreshes unseen.
 */
public final class Golden {
    private static final int CONTEXT = 2;
    private static final int SHOWN_LINES = 120;
    private static final String REFRESH = "mvn -q test -pl test -am -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update";

    private Golden() {}

    /**
     * Compares; rewrites first when asked to.
     *
     * @param folder the committed folder
     * @param rendered relative path to text
     * @param test name of the test class, for the command that refreshes
     * @throws AssertionError when anything differs, and after every rewrite that changed something
     */
    public static void assertMatches(Path folder, SortedMap<String, String> rendered, String test) {
        assertMatches(folder, read(folder), rendered, test);
    }

    /** The same for one file, whose neighbours are somebody else's. */
    public static void assertMatches(Path file, String rendered, String test) {
        String name = file.getFileName().toString();
        TreeMap<String, String> committed = new TreeMap<>(read(file.getParent()));
        committed.keySet().removeIf(other -> !other.equals(name));
        assertMatches(file.getParent(), committed, new TreeMap<>(Map.of(name, rendered)), test);
    }

    private static void assertMatches(Path folder, SortedMap<String, String> committed, SortedMap<String, String> rendered, String test) {
        List<String> differences = new ArrayList<>();
        TreeMap<String, String> all = new TreeMap<>(committed);
        all.putAll(rendered);
        for (String path : all.keySet()) {
            String before = committed.get(path);
            String now = rendered.get(path);
            if (before == null || now == null || !before.equals(now)) {
                differences.add(diff(path, before, now));
            }
        }
        if (differences.isEmpty()) {
            return;
        }
        boolean update = System.getProperty("golden.update") != null;
        if (update) {
            write(folder, committed, rendered);
        }
        throw new AssertionError((update ? "rewritten, look at the change and run again: " : "differs from ") + folder + "\n" + shorten(differences)
            + "\nto refresh: " + REFRESH.formatted(test));
    }

    private static String diff(String path, String before, String now) {
        String label = before == null ? "new file " : now == null ? "orphan, rendered no more: " : "";
        List<String> old = before == null ? List.of() : before.lines().toList();
        List<String> fresh = now == null ? List.of() : now.lines().toList();
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(label + path, label + path, old, DiffUtils.diff(old, fresh), CONTEXT);
        return String.join("\n", lines.isEmpty() ? List.of(path + ": only line ends differ") : lines);
    }

    private static String shorten(List<String> differences) {
        List<String> lines = String.join("\n", differences).lines().toList();
        return String.join("\n", lines.subList(0, Math.min(SHOWN_LINES, lines.size()))) + (lines.size() > SHOWN_LINES ? "\n... " + (lines.size() - SHOWN_LINES) + " more lines" : "");
    }

    private static SortedMap<String, String> read(Path folder) {
        TreeMap<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder, SortedMap<String, String> committed, SortedMap<String, String> rendered) {
        try {
            for (String path : committed.keySet()) {
                if (!rendered.containsKey(path)) {
                    Files.delete(folder.resolve(path));
                }
            }
            for (var file : rendered.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
