package dev.seawall.testing;

import dev.seawall.snapshot.EdgeDifference;
import dev.seawall.snapshot.EdgeSnapshot;
import dev.seawall.snapshot.FileChange;
import dev.seawall.units.RefusedValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A committed folder, or file, that what is rendered must equal. A file that is missing, changed or not rendered any more fails; the message is what the change means, then a unified diff, then the
 * command that refreshes.
 *
 * <p>With the system property {@code golden.update} the folder is rewritten, and that run still fails, so that nobody refreshes unseen. Where the variable {@code CI} is set nothing is written. Tests
 * may run beside each other.
 */
public final class Golden {
    private static final int SHOWN_LINES = 120;
    /** What people know best comes first: the files of a node. */
    private static final String NODE = "node/";

    private final boolean update;
    private final boolean readOnly;

    private Golden(boolean update, boolean readOnly) {
        this.update = update;
        this.readOnly = readOnly;
    }

    /** As the process was told. */
    private static Golden told() {
        return with(Optional.ofNullable(System.getProperty("golden.update")), System.getenv());
    }

    static Golden with(Optional<String> property, Map<String, String> variables) {
        String ci = variables.getOrDefault("CI", "");
        return new Golden(property.isPresent() && !property.get().equals("false"), !ci.isEmpty() && !ci.equals("false"));
    }

    /**
     * Compares a snapshot; rewrites when asked to.
     *
     * @throws AssertionError when anything differs, and after every rewrite that changed something
     */
    public static void assertMatches(Path folder, EdgeSnapshot rendered) {
        told().compare(folder, rendered);
    }

    /** Compares one text with one file, whose neighbours are somebody else's. */
    public static void assertMatches(Path file, String rendered) {
        told().compare(file, rendered);
    }

    void compare(Path folder, EdgeSnapshot rendered) {
        Map<String, String> committed = GoldenFolder.read(folder);
        assertSame(folder, folder, committed, rendered.files(), Optional.of(rendered));
    }

    void compare(Path file, String rendered) {
        String name = file.getFileName().toString();
        TreeMap<String, String> committed = new TreeMap<>(GoldenFolder.read(file.toAbsolutePath().getParent()));
        committed.keySet().retainAll(List.of(name));
        assertSame(file, file.toAbsolutePath().getParent(), committed, new TreeMap<>(Map.of(name, rendered)), Optional.empty());
    }

    private void assertSame(Path shown, Path folder, Map<String, String> committed, Map<String, String> rendered, Optional<EdgeSnapshot> edge) {
        if (committed.equals(rendered)) {
            return;
        }
        List<String> lines = new ArrayList<>();
        List<FileChange> changes = new ArrayList<>(FileChange.between(committed, rendered));
        changes.sort(Comparator.comparing(change -> !change.path().contains(NODE)));
        for (FileChange change : changes) {
            lines.add(!committed.containsKey(change.path()) ? "missing " + change.path() : rendered.containsKey(change.path()) ? "changed " + change.path() : "orphan " + change.path() + ", rendered no more");
            lines.addAll(change.unified());
        }
        String meaning = edge.map(is -> meaning(shown, committed, is)).orElse("");
        String head = shown + " differs from what is rendered";
        if (update && readOnly) {
            head = shown + " differs from what is rendered, and is not rewritten because CI is set";
        } else if (update) {
            GoldenFolder.write(folder, committed, rendered);
            head = shown + " was rewritten; look at the change, then run again without golden.update";
        }
        throw new AssertionError((meaning.isEmpty() ? "" : meaning + "\n\n") + head + "\n\n" + shorten(lines) + "\n\nto refresh: " + RefreshCommand.of(StackWalker.getInstance(), Path.of("")));
    }

    /** The headline; for a golden that cannot be understood, why. */
    private static String meaning(Path shown, Map<String, String> committed, EdgeSnapshot rendered) {
        if (committed.isEmpty()) {
            return "a golden that is not there yet";
        }
        try {
            String headline = EdgeDifference.between(EdgeSnapshot.ofFiles(shown.toString(), committed), rendered).headline();
            return headline.equals("nothing differs") ? "nothing that is deployed differs: the golden is of another version of Seawall" : headline;
        } catch (RefusedValue unreadable) {
            return "what the change means is not known: " + unreadable.getMessage();
        }
    }

    private static String shorten(List<String> lines) {
        return String.join("\n", lines.subList(0, Math.min(SHOWN_LINES, lines.size()))) + (lines.size() > SHOWN_LINES ? "\n... " + (lines.size() - SHOWN_LINES) + " more lines" : "");
    }
}
