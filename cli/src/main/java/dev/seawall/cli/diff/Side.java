package dev.seawall.cli.diff;

import dev.seawall.document.EdgeDocument;
import dev.seawall.document.TemplateText;
import dev.seawall.json.JsonTree;
import dev.seawall.model.Environment;
import dev.seawall.snapshot.EdgeSnapshot;
import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What a word of the command line means: the name of an environment; a folder (a golden, one that synth wrote, {@code cdk.out}, {@code cdktf.out}); a document of either tool, or one that
 * {@code --edge} takes; {@code REVISION:PATH} of git; or a revision alone, for what the other side is called there.
 *
 * @param environments by name, built when the first word that may be one is looked at
 * @param here folder that paths begin at
 */
public record Side(Supplier<Map<String, Environment>> environments, Path here) {
    private static final long LARGEST = 16 << 20;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}");

    /**
     * The edge that a word names.
     *
     * @param other the word of the other side
     * @throws RefusedValue when it names none
     * @throws dev.seawall.document.RefusedDocument when it is a document of an edge with mistakes
     * @throws dev.seawall.UnsoundEnvironment when it is an environment that a rule refuses
     */
    public EdgeSnapshot read(String word, String other) {
        Optional<Environment> environment = environment(word);
        if (environment.isPresent()) {
            return EdgeSnapshot.of(environment.get());
        }
        Optional<Path> path = path(word).filter(Files::exists);
        if (path.isPresent()) {
            return Files.isDirectory(path.get()) ? EdgeSnapshot.ofAssembly(path.get()) : document(word, path.get());
        }
        Git git = new Git(here);
        if (word.contains(":")) {
            return files(word, git.files(word));
        }
        if (!word.isEmpty() && git.knows(word)) {
            return files(word, git.files(word + ":" + there(git, word, other)));
        }
        throw new RefusedValue("SideKnown", RefusedValue.shown(word), "nothing that is here", "an environment, a folder, a document or a revision of git",
            "name one, ./seawall diff main:test/goldens/prod prod");
    }

    /** The name of an environment comes before a file of that name, which {@code ./NAME} names. */
    private Optional<Environment> environment(String word) {
        return NAME.matcher(word).matches() ? Optional.ofNullable(environments.get().get(word)) : Optional.empty();
    }

    /** Where a revision has what the other side is called. */
    private String there(Git git, String revision, String other) {
        if (environment(other).isEmpty()) {
            return Optional.of(other).filter(path -> !path.startsWith("/") && !path.contains(":")).map(path -> "./" + path)
                .orElseThrow(() -> unplaced(revision, "no place for " + RefusedValue.shown(other)));
        }
        List<String> folders = git.foldersOf(revision, other);
        if (folders.size() != 1) {
            throw unplaced(revision, folders.isEmpty() ? "without a folder " + other + " that holds an edge"
                : "with " + folders.size() + " folders " + other + ", " + String.join(" and ", folders.subList(0, 2)));
        }
        return folders.get(0);
    }

    private static RefusedValue unplaced(String revision, String given) {
        return new RefusedValue("SideKnown", RefusedValue.shown(revision), given, "a revision with one such folder",
            "name it, ./seawall diff " + RefusedValue.shown(revision) + ":test/goldens/prod prod");
    }

    private static EdgeSnapshot files(String word, SortedMap<String, String> files) {
        if (!files.containsKey("")) {
            return EdgeSnapshot.ofFiles(word, files);
        }
        return document(word, files.get(""));
    }

    private static EdgeSnapshot document(String word, Path file) {
        try {
            return Files.size(file) <= LARGEST ? document(word, Files.readString(file)) : EdgeSnapshot.ofDocument(file);
        } catch (IOException unreadable) {
            // in words, by whoever reads documents of a tool
            return EdgeSnapshot.ofDocument(file);
        }
    }

    /** A template in YAML, what a user says in YAML or JSON, or a document of a tool in JSON. */
    private static EdgeSnapshot document(String word, String text) {
        Optional<String> template = TemplateText.json(text);
        if (template.isPresent()) {
            return EdgeSnapshot.ofDocument(word, template.get());
        }
        boolean said = word.endsWith(".yaml") || word.endsWith(".yml") || word.endsWith(".json") && JsonTree.read(text).orElse("") instanceof Map<?, ?> document && document.containsKey("edge");
        return said ? EdgeSnapshot.of(EdgeDocument.read(word, text.getBytes(StandardCharsets.UTF_8))) : EdgeSnapshot.ofDocument(word, text);
    }

    private Optional<Path> path(String word) {
        try {
            return word.isEmpty() ? Optional.empty() : Optional.of(here.resolve(word));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
