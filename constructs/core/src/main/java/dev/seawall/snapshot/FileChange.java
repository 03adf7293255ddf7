package dev.seawall.snapshot;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A file that is another now.
 *
 * @param path as it is on the node's disk or in a snapshot
 * @param was its text, empty for a new one
 * @param is its text, empty for one that is gone
 */
public record FileChange(String path, String was, String is) {
    private static final int CONTEXT = 2;

    /** A unified diff, whose heads say of a new file and of one that is gone what it is. */
    public List<String> unified() {
        List<String> before = was.lines().toList();
        List<String> now = is.lines().toList();
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(was.isEmpty() ? "/dev/null" : "a/" + shown(), is.isEmpty() ? "/dev/null" : "b/" + shown(), before, DiffUtils.diff(before, now), CONTEXT);
        return lines.isEmpty() ? List.of(path + ": only the ends of lines differ") : lines;
    }

    /** How many lines came and went, {@code +1 -1}. */
    public String counted() {
        List<String> lines = unified();
        long more = lines.stream().filter(line -> line.startsWith("+") && !line.startsWith("+++")).count();
        long less = lines.stream().filter(line -> line.startsWith("-") && !line.startsWith("---")).count();
        return "+" + more + " -" + less;
    }

    private String shown() {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    /** Every file of which two sets have another text, or one of them none. */
    public static List<FileChange> between(Map<String, String> was, Map<String, String> is) {
        TreeSet<String> paths = new TreeSet<>(was.keySet());
        paths.addAll(is.keySet());
        List<FileChange> changes = new ArrayList<>();
        for (String path : paths) {
            String before = was.getOrDefault(path, "");
            String now = is.getOrDefault(path, "");
            if (!before.equals(now) || was.containsKey(path) != is.containsKey(path)) {
                changes.add(new FileChange(path, before, now));
            }
        }
        return changes;
    }
}
