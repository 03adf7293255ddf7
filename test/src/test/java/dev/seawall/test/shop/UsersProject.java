package dev.seawall.test.shop;

import dev.seawall.test.judge.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A project in a folder and a git repository of its own, which knows our artifacts as a user's does: from Maven's repository. */
final class UsersProject {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Map<String, String> NOBODY = Map.of("GIT_AUTHOR_NAME", "nobody", "GIT_AUTHOR_EMAIL", "nobody@example.com", "GIT_COMMITTER_NAME", "nobody", "GIT_COMMITTER_EMAIL",
        "nobody@example.com", "GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1");

    private final Path folder;

    private UsersProject(Path folder) {
        this.folder = folder;
    }

    /** A copy of {@code examples/shop} with nothing built. */
    static UsersProject example() {
        Path folder = ScratchRepository.get().folder("project").resolve("shop");
        try {
            ScratchRepository.copy(Path.of("../examples/shop"), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return in(folder);
    }

    /** One that is there. */
    static UsersProject in(Path folder) {
        UsersProject project = new UsersProject(folder);
        // as a user's settings would: which repository, and that nobody is asked
        project.write(".mvn/maven.config", String.join("\n", ScratchRepository.get().options()) + "\n");
        project.sh("git init -q -b main && echo /.mvn/ >> .git/info/exclude && git add --all && git commit -q -m first");
        return project;
    }

    Path folder() {
        return folder;
    }

    String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a text that stands in the file once. */
    void edit(String path, String from, String to) {
        String text = read(path);
        if (text.indexOf(from) < 0 || text.indexOf(from) != text.lastIndexOf(from)) {
            throw new IllegalArgumentException(path + " does not say once: " + from);
        }
        write(path, text.replace(from, to));
    }

    /** What a line of bash in the project's folder ends with. */
    Command.Ended runs(String script, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(NOBODY);
        all.putAll(variables);
        return Command.of(List.of("bash", "-eo", "pipefail", "-c", "cd \"$0\"\n" + script, folder.toString())).with(all).within(LIMIT).run();
    }

    /** The output of a script that must succeed. */
    String sh(String script) {
        Command.Ended ended = runs(script, Map.of());
        if (ended.exit() != 0) {
            throw new AssertionError(script + "\nended with " + ended.exit() + "\n" + ended.output());
        }
        return ended.output();
    }
}
