package dev.seawall.test.judge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where {@code test/setup} put the judges. Each installer script answers for itself, so the rule of its place stands once, in the script. */
public final class Installed {
    private static final Path HOME = findHome();
    private static final Map<List<String>, Path> PLACES = new ConcurrentHashMap<>();

    private Installed() {
    }

    /** A file under {@code test/judges}. */
    public static Path file(String name) {
        return HOME.resolve(name);
    }

    /** The folder that an installer made; fails with the installer's own words when it did not run yet. */
    public static Path where(String installer, String... arguments) {
        var question = new ArrayList<>(List.of(file(installer).toString(), "where"));
        question.addAll(List.of(arguments));
        return PLACES.computeIfAbsent(question, Installed::ask);
    }

    private static Path ask(List<String> question) {
        var answer = Command.of(question).run();
        if (answer.exit() != 0) {
            throw new IllegalStateException("a judge is missing: " + answer.output().strip());
        }
        return Path.of(answer.output().strip());
    }

    private static Path findHome() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path home = folder.resolve("test/judges");
            if (Files.exists(home.resolve("node-view"))) {
                return home;
            }
        }
        throw new IllegalStateException("no folder above " + Path.of("").toAbsolutePath() + " holds test/judges");
    }
}
